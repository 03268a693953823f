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
     * @param basisText the judgement, for people; may be null
     */
    @Transactional
    public WorkOrder dispatch(CaseId caseId, UnitCode unit, String basisText) {
        DispatchRequest request =
                requests.holdOpen(caseId).orElseThrow(() -> new DomainException(DispatchError.NOTHING_TO_DISPATCH));
        request.requireFreeFor(caller.actor(), clock.instant());
        WorkOrder order = unit == null ? byProposal(request, basisText) : byHand(request, unit, basisText);
        orders.flush();
        return order;
    }

    private WorkOrder byProposal(DispatchRequest request, String basisText) {
        Recommendation proposal = recommendations
                .forOne(request)
                .orElseThrow(() -> new DomainException(DispatchError.NO_CATALOGUE_ENTRY));
        return orderIssue.follow(request, proposal, Masking.text(basisText), caller.actor());
    }

    private WorkOrder byHand(DispatchRequest request, UnitCode code, String basisText) {
        return orderIssue.judge(request, units.requireActive(code), Masking.text(basisText), caller.actor());
    }
}
