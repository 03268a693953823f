package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.handling.Cases;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.returning.ReturnRequest;
import cn.hotline.dispatch.returning.ReturnRequests;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes the process's wish to dispatch a case 待派: at first to the unit a patroller called, or by the catalogue where it says so and is sure enough, a
 * redo to the unit that had it; all else waits for the dispatcher.
 */
@ApplicationScoped
public class AcceptDispatchRequest {
    private static final Logger LOG = Logger.getLogger(AcceptDispatchRequest.class);
    private static final Actor AUTOMATIC = Actor.system("dispatch");

    private final Cases cases;
    private final DispatchRequests requests;
    private final WorkOrders orders;
    private final ReturnRequests returns;
    private final Recommendations recommendations;
    private final Units units;
    private final OrderIssue orderIssue;
    private final TransferClocks transferClocks;
    private final AutoDispatchPolicy autoPolicy;
    private final Clock clock;

    AcceptDispatchRequest(
            Cases cases,
            DispatchRequests requests,
            WorkOrders orders,
            ReturnRequests returns,
            Recommendations recommendations,
            Units units,
            OrderIssue orderIssue,
            TransferClocks transferClocks,
            AutoDispatchPolicy autoPolicy,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.orders = orders;
        this.returns = returns;
        this.recommendations = recommendations;
        this.units = units;
        this.orderIssue = orderIssue;
        this.transferClocks = transferClocks;
        this.autoPolicy = autoPolicy;
        this.clock = clock;
    }

    @Transactional
    public void on(Envelope<DispatchRequested> event) {
        DispatchRequested wish = event.data();
        HotlineCase about = cases.find(wish.caseId())
                .orElseThrow(() -> new IllegalStateException("dispatch asked for an unknown case " + wish.caseNo()));
        if (!about.mayBeDispatched(wish.cause()) || isUnderWay(wish.caseId())) {
            LOG.debugf("%s is ended or with a unit: request to dispatch left", wish.caseNo());
            return;
        }
        about.revive();
        DispatchRequest request = new DispatchRequest(
                about,
                wish.round(),
                wish.cause(),
                wish.previousUnit(),
                suggestion(wish),
                event.time(),
                transferClocks.dueFor(wish, about));
        requests.persist(request);
        dispatchAtOnce(request);
    }

    private void dispatchAtOnce(DispatchRequest request) {
        HotlineCase about = request.hotlineCase();
        Optional<Unit> previous =
                request.cause() == DispatchCause.REDO ? units.findActive(request.previousUnit()) : Optional.empty();
        Optional<Unit> called =
                request.cause() == DispatchCause.FIRST ? units.findActive(about.calledUnit()) : Optional.empty();
        if (request.cause() == DispatchCause.REASSIGNED) {
            reassign(request, about);
        } else if (previous.isPresent()) {
            orderIssue.issue(request, previous.get(), DispatchBasis.PREVIOUS_UNIT, null, AUTOMATIC);
        } else if (called.isPresent()) {
            orderIssue.issue(request, called.get(), DispatchBasis.PATROLLER, null, AUTOMATIC);
        } else if (request.cause() != DispatchCause.RETURNED) {
            recommendations
                    .forOne(request)
                    .filter(proposal -> autoPolicy.allows(about.category(), proposal, clock.instant()))
                    .ifPresent(proposal -> orderIssue.follow(request, proposal, null, null, AUTOMATIC));
        }
    }

    /** 改派: where the unit was retired meanwhile, it waits for the dispatcher. */
    private void reassign(DispatchRequest request, HotlineCase about) {
        units.findActive(about.nextUnit())
                .ifPresent(unit ->
                        orderIssue.issue(request, unit, DispatchBasis.REASSIGNMENT, about.nextBasis(), AUTOMATIC));
        about.forgetNext();
    }

    private boolean isUnderWay(CaseId caseId) {
        return requests.findOpen(caseId).isPresent() || orders.findOpen(caseId).isPresent();
    }

    private UnitCode suggestion(DispatchRequested wish) {
        return wish.cause() == DispatchCause.RETURNED
                ? returns.lastGranted(wish.caseId())
                        .map(ReturnRequest::suggestedUnit)
                        .orElse(null)
                : null;
    }
}
