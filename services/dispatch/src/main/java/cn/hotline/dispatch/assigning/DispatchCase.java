package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.units.Units;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The dispatcher dispatches a case 派单: to a unit of choice, or to the one proposed. */
@ApplicationScoped
public class DispatchCase {
    private final DispatchRequests requests;
    private final Recommendations recommendations;
    private final Units units;
    private final OrderIssue orderIssue;
    private final WorkOrders orders;
    private final Caller caller;
    private final Clock clock;

    DispatchCase(
            DispatchRequests requests,
            Recommendations recommendations,
            Units units,
            OrderIssue orderIssue,
            WorkOrders orders,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.recommendations = recommendations;
        this.units = units;
        this.orderIssue = orderIssue;
        this.orders = orders;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param unit null to follow the proposal
     * @param coHandlers 协办单位; null for those proposed, none where the unit is of choice
     * @param basisText the judgement, for people; may be null
     */
    @Transactional
    public WorkOrder dispatch(CaseId caseId, UnitCode unit, List<UnitCode> coHandlers, String basisText) {
        DispatchRequest request =
                requests.holdOpen(caseId).orElseThrow(() -> new DomainException(DispatchError.NOTHING_TO_DISPATCH));
        request.requireFreeFor(caller.actor(), clock.instant());
        WorkOrder order = unit == null
                ? byProposal(request, coHandlers, basisText)
                : byHand(request, unit, coHandlers == null ? List.of() : coHandlers, basisText);
        orders.flush();
        return order;
    }

    private WorkOrder byProposal(DispatchRequest request, List<UnitCode> coHandlers, String basisText) {
        Recommendation proposal = recommendations
                .forOne(request)
                .orElseThrow(() -> new DomainException(DispatchError.NO_CATALOGUE_ENTRY));
        return orderIssue.follow(request, proposal, coHandlers, Masking.text(basisText), caller.actor());
    }

    private WorkOrder byHand(DispatchRequest request, UnitCode code, List<UnitCode> coHandlers, String basisText) {
        return orderIssue.judge(
                request, units.requireActive(code), coHandlers, Masking.text(basisText), caller.actor());
    }
}
