package cn.hotline.dispatch.returning;

import cn.hotline.approving.ApprovalRules;
import cn.hotline.approving.SignatureSheet;
import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.applying.Applications;
import cn.hotline.dispatch.approving.ApprovalMatter;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.units.Units;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.code.ReturnReason;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** The unit asks to return a work order 退单. */
@ApplicationScoped
public class RequestReturn {
    private final WorkOrders orders;
    private final ReturnRequests returns;
    private final Units units;
    private final ApprovalRules approvals;
    private final Applications applications;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RequestReturn(
            WorkOrders orders,
            ReturnRequests returns,
            Units units,
            ApprovalRules approvals,
            Applications applications,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.units = units;
        this.approvals = approvals;
        this.applications = applications;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param suggested the unit it belongs to in the returner's view; may be null */
    @Transactional
    public WorkOrder request(WorkOrderId id, String ifMatch, ReturnReason reason, String note, UnitCode suggested) {
        WorkOrder order = orders.require(id);
        caller.requireOwnUnit(order.unitPath());
        ETags.require(ifMatch, order.version());
        Instant now = clock.instant();
        int ordinal = order.requestReturn(now);
        applications.dropPending(order);
        if (suggested != null) {
            checkSuggestion(order, suggested);
        }
        SignatureSheet signatures =
                approvals.sheet(ordinal == 1 ? ApprovalMatter.FIRST_RETURN : ApprovalMatter.LATER_RETURN, now);
        ReturnRequest request =
                new ReturnRequest(order, reason, Masking.text(note), suggested, ordinal, signatures, now);
        returns.persistAndFlush(request);
        outbox.append(
                caller.actor(),
                new ReturnRequested(
                        order.hotlineCase().id(),
                        order.hotlineCase().caseNo(),
                        request.id(),
                        order.id(),
                        order.unit(),
                        reason,
                        request.note(),
                        suggested,
                        ordinal));
        return order;
    }

    private void checkSuggestion(WorkOrder order, UnitCode suggested) {
        if (suggested.equals(order.unit())) {
            throw new DomainException(DispatchError.SUGGESTED_OWN_UNIT);
        }
        units.requireActive(suggested);
    }
}
