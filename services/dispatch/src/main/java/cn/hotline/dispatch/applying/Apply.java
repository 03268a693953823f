package cn.hotline.dispatch.applying;

import cn.hotline.approving.ApprovalRules;
import cn.hotline.dispatch.approving.ApprovalMatter;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.events.ExtensionRequested;
import cn.hotline.events.SuspensionRequested;
import cn.hotline.events.code.ExtensionReason;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The unit asks for more time 申请延期, or to stand still 申请挂账. */
@ApplicationScoped
public class Apply {
    private final WorkOrders orders;
    private final Applications applications;
    private final ApplicationPolicy policy;
    private final ApprovalRules approvals;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Apply(
            WorkOrders orders,
            Applications applications,
            ApplicationPolicy policy,
            ApprovalRules approvals,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.applications = applications;
        this.policy = policy;
        this.approvals = approvals;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Application forExtension(WorkOrderId id, String ifMatch, Limit extra, ExtensionReason reason, String note) {
        WorkOrder order = own(id, ifMatch);
        Instant now = clock.instant();
        Application asked = Application.extension(
                order, extra, reason, Masking.text(note), approvals.sheet(ApprovalMatter.EXTENSION, now), now);
        policy.checkExtension(order, extra, now);
        applications.persistAndFlush(asked);
        outbox.append(
                caller.actor(),
                new ExtensionRequested(
                        order.hotlineCase().id(),
                        order.hotlineCase().caseNo(),
                        asked.id(),
                        order.id(),
                        order.unit(),
                        asked.ordinal(),
                        asked.extra(),
                        reason,
                        asked.note()));
        return asked;
    }

    @Transactional
    public Application forSuspension(
            WorkOrderId id, String ifMatch, LocalDate until, SuspensionReason reason, String note) {
        WorkOrder order = own(id, ifMatch);
        Instant now = clock.instant();
        Application asked = Application.suspension(
                order, until, reason, Masking.text(note), approvals.sheet(ApprovalMatter.SUSPENSION, now), now);
        policy.checkSuspension(until, now);
        applications.persistAndFlush(asked);
        outbox.append(
                caller.actor(),
                new SuspensionRequested(
                        order.hotlineCase().id(),
                        order.hotlineCase().caseNo(),
                        asked.id(),
                        order.id(),
                        order.unit(),
                        reason,
                        until,
                        asked.note()));
        return asked;
    }

    private WorkOrder own(WorkOrderId id, String ifMatch) {
        WorkOrder order = orders.require(id);
        caller.requireOwnUnit(order.unitPath());
        ETags.require(ifMatch, order.version());
        return order;
    }
}
