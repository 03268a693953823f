package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.catalogue.Catalogue;
import cn.hotline.dispatch.catalogue.Proposal;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The dispatcher dispatches a case 派单: to a unit of choice, or to the one the catalogue names. */
@ApplicationScoped
public class DispatchCase {
    private final DispatchRequests requests;
    private final Catalogue catalogue;
    private final Units units;
    private final OrderIssue orderIssue;
    private final WorkOrders orders;
    private final Caller caller;
    private final Clock clock;

    DispatchCase(
            DispatchRequests requests,
            Catalogue catalogue,
            Units units,
            OrderIssue orderIssue,
            WorkOrders orders,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.units = units;
        this.orderIssue = orderIssue;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param unit null to follow the catalogue
     * @param basisText the judgement, for people; may be null
     */
    @Transactional
    public WorkOrder dispatch(CaseId caseId, UnitCode unit, String basisText) {
        DispatchRequest request =
                requests.holdOpen(caseId).orElseThrow(() -> new DomainException(DispatchError.NOTHING_TO_DISPATCH));
        request.requireFreeFor(caller.actor(), clock.instant());
        WorkOrder order = unit == null ? byCatalogue(request, basisText) : byHand(request, unit, basisText);
        orders.flush();
        return order;
    }

    private WorkOrder byCatalogue(DispatchRequest request, String basisText) {
        HotlineCase about = request.hotlineCase();
        Proposal proposal = catalogue
                .propose(about.category(), about.place(), request.barredUnit())
                .orElseThrow(() -> new DomainException(DispatchError.NO_CATALOGUE_ENTRY));
        String basis = basisText == null ? proposal.basis() : Masking.text(basisText);
        return orderIssue.issue(request, proposal.unit(), DispatchBasis.CATALOGUE, basis, caller.actor());
    }

    private WorkOrder byHand(DispatchRequest request, UnitCode code, String basisText) {
        Unit unit = units.requireActive(code);
        DispatchBasis basis = request.hotlineCase().isRuledTo(code) ? DispatchBasis.RULING : DispatchBasis.HAND;
        return orderIssue.issue(request, unit, basis, Masking.text(basisText), caller.actor());
    }
}
