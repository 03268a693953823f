package cn.hotline.dispatch.resuming;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** The unit, or the centre, takes a suspended order up again 恢复办理. */
@ApplicationScoped
public class ResumeByHand {
    private static final Set<Role> CENTRE = Set.of(Role.DISPATCHER, Role.SECTION_HEAD, Role.CENTRE_LEADER);

    private final WorkOrders orders;
    private final Resume resume;
    private final Caller caller;

    ResumeByHand(WorkOrders orders, Resume resume, Caller caller) {
        this.orders = orders;
        this.resume = resume;
        this.caller = caller;
    }

    @Transactional
    public WorkOrder resume(WorkOrderId id, String ifMatch, String note) {
        WorkOrder order = orders.require(id);
        caller.requireOwnUnitOr(CENTRE, order.unitPath());
        ETags.require(ifMatch, order.version());
        ResumeCause cause = CENTRE.stream().anyMatch(caller::hasRole) ? ResumeCause.CENTRE : ResumeCause.UNIT;
        resume.resume(order, cause, Masking.text(note), caller.actor());
        return order;
    }
}
