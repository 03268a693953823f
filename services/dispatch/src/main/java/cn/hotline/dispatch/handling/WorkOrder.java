package cn.hotline.dispatch.handling;

import static cn.hotline.dispatch.handling.WorkOrderAction.REFUSE_RETURN_SIGNED;
import static cn.hotline.dispatch.handling.WorkOrderAction.REFUSE_RETURN_UNSIGNED;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A work order 派单件: one unit's task on a case; guards its own status. */
@Entity
public class WorkOrder extends SharedOrder {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Enumerated(EnumType.STRING)
    private WorkOrderStatus status;

    private int attempt;
    private boolean ruled;
    private Instant signedAt;
    private Instant repliedAt;

    @Embedded
    private Deferral deferral;

    @Embedded
    private Clocks clocks;

    @Version
    private long version;

    protected WorkOrder() {}

    /**
     * @param hop how many times the case has been dispatched with this one
     * @param returnUntil the last minute in which the unit may return it
     */
    public WorkOrder(
            HotlineCase hotlineCase,
            int round,
            int hop,
            Unit unit,
            Grounds grounds,
            Instant dispatchedAt,
            Instant returnUntil) {
        super(hotlineCase, round, hop, unit, grounds, dispatchedAt, returnUntil);
        this.status = WorkOrderStatus.DISPATCHED;
        this.deferral = Deferral.none();
        this.clocks = Clocks.none();
        this.ruled = hotlineCase.isRuledTo(unit.code());
    }

    /** 签收. */
    public void sign(Instant now) {
        move(WorkOrderAction.SIGN);
        signedAt = now;
    }

    /**
     * 退单: within the window, and never against a ruling.
     *
     * @return which return of the case it is
     */
    public int requestReturn(Instant now) {
        requireLegal(WorkOrderAction.REQUEST_RETURN);
        if (ruled) {
            throw new DomainException(DispatchError.RULED_ALREADY);
        }
        if (isReturnWindowOver(now)) {
            throw new DomainException(
                    DispatchError.RETURN_WINDOW_OVER,
                    MINUTE.format(returnUntil().atZone(DistrictTime.ZONE)));
        }
        move(WorkOrderAction.REQUEST_RETURN);
        return hotlineCase().countReturn();
    }

    /** 准予退单. */
    public void grantReturn() {
        move(WorkOrderAction.GRANT_RETURN);
    }

    /** 驳回退单: the order goes back to where it was, and binds the unit. */
    public void refuseReturn() {
        move(signedAt == null ? REFUSE_RETURN_UNSIGNED : REFUSE_RETURN_SIGNED);
        ruled = true;
        hotlineCase().ruleTo(unit());
    }

    /**
     * 申请延期、挂账: one wish at a time; ends with {@link #settle}.
     *
     * @param wish EXTEND or SUSPEND
     */
    public void apply(WorkOrderAction wish, Instant now) {
        requireLegal(wish);
        if (deferral.applied) {
            throw new DomainException(DispatchError.APPLIED_ALREADY);
        }
        if (wish == WorkOrderAction.EXTEND && clocks.isHandleDue(now)) {
            throw new DomainException(
                    DispatchError.DUE_ALREADY,
                    MINUTE.format(clocks.handleDueAt().atZone(DistrictTime.ZONE)));
        }
        deferral.applied = true;
    }

    /** The wish was granted, refused or dropped. */
    public void settle() {
        deferral.applied = false;
    }

    /** 准予延期. */
    public void extend() {
        move(WorkOrderAction.EXTEND);
        deferral.extensions++;
    }

    /** 准予挂账. */
    public void suspend(LocalDate until) {
        move(WorkOrderAction.SUSPEND);
        deferral.suspendedUntil = until;
    }

    /** 恢复办理. */
    public void resume() {
        move(attempt == 0 ? WorkOrderAction.RESUME : WorkOrderAction.RESUME_REWORK);
        deferral.suspendedUntil = null;
    }

    /** 改派: the unit loses it; the process will ask for the dispatch to the next one. */
    public void reassign(UnitCode next, String why) {
        if (next.equals(unit())) {
            throw new DomainException(DispatchError.REASSIGNED_TO_ITSELF);
        }
        move(WorkOrderAction.REASSIGN);
        deferral.suspendedUntil = null;
        hotlineCase().sendNextTo(next, why);
    }

    /** 机构调整: another unit has the order as it stands; a ruling binds that one. */
    public void transfer(Unit successor) {
        move(WorkOrderAction.TRANSFER);
        if (hotlineCase().isRuledTo(unit())) {
            hotlineCase().ruleTo(successor.code());
        }
        handOver(successor);
    }

    /** 分办: another unit gets a part of it, and may read it from now on. */
    public void share(Unit with) {
        move(WorkOrderAction.SHARE);
        shareWith(with);
    }

    /**
     * 回复.
     *
     * @return which reply to this order it is
     */
    public int reply(Instant now) {
        if (status == WorkOrderStatus.DISPATCHED) {
            throw new DomainException(DispatchError.REPLY_BEFORE_SIGNING);
        }
        move(WorkOrderAction.REPLY);
        repliedAt = now;
        return ++attempt;
    }

    /** Does an act that comes from outside. */
    public void apply(WorkOrderAction action) {
        move(action);
    }

    /** Whether an act that comes from outside meets the order in a status that fits. */
    public boolean allows(WorkOrderAction action) {
        return status.after(action).isPresent();
    }

    /** Whether the unit could ask for a return now. */
    public boolean isReturnable(Instant now) {
        return allows(WorkOrderAction.REQUEST_RETURN) && !ruled && !isReturnWindowOver(now);
    }

    private void move(WorkOrderAction action) {
        requireLegal(action);
        status = status.after(action).orElseThrow();
    }

    private void requireLegal(WorkOrderAction action) {
        if (!allows(action)) {
            throw new DomainException(DispatchError.ILLEGAL_STATUS, status.label(), action.label());
        }
    }

    public WorkOrderStatus status() {
        return status;
    }

    /** How many replies there were. */
    public int attempt() {
        return attempt;
    }

    public Deferral deferral() {
        return deferral;
    }

    public boolean isRuled() {
        return ruled;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    public Clocks clocks() {
        return clocks;
    }

    public long version() {
        return version;
    }
}
