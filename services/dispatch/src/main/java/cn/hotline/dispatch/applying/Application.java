package cn.hotline.dispatch.applying;

import cn.hotline.approving.RulingDecision;
import cn.hotline.approving.Signature;
import cn.hotline.approving.SignatureSheet;
import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderAction;
import cn.hotline.events.code.ExtensionReason;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ApplicationId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A unit's wish 申请 for more time 延期 or to stand still 挂账 with a work order; the centre signs it or refuses. */
@Entity
public class Application {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "work_order_id")
    private WorkOrder workOrder;

    private UUID caseId;
    private String unit;

    /** As its order's; follows it 机构调整. */
    private String[] unitPath;

    private int ordinal;
    private String reason;
    private String note;
    private String extra;
    private LocalDate plannedUntil;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status = ApplicationStatus.PENDING;

    @Embedded
    private SignatureSheet signatures;

    private String rulingNote;
    private Instant requestedAt;
    private Instant ruledAt;

    @Version
    private long version;

    protected Application() {}

    private Application(
            ApplicationKind kind, WorkOrder order, String reason, String note, SignatureSheet signatures, Instant now) {
        this.id = ApplicationId.next().value();
        this.kind = kind;
        this.workOrder = order;
        this.caseId = order.hotlineCase().id().value();
        this.unit = order.unit().value();
        this.unitPath = order.unitPath().stream().map(UnitCode::value).toArray(String[]::new);
        this.ordinal = 1;
        this.reason = reason;
        this.note = note;
        this.signatures = signatures;
        this.requestedAt = now;
    }

    /** 延期: which one of the order it would be, and how much time it adds. */
    static Application extension(
            WorkOrder order, Limit extra, ExtensionReason reason, String note, SignatureSheet signatures, Instant now) {
        order.apply(WorkOrderAction.EXTEND, now);
        Application asked = new Application(ApplicationKind.EXTENSION, order, reason.name(), note, signatures, now);
        asked.ordinal = order.deferral().extensions() + 1;
        asked.extra = extra.toString();
        return asked;
    }

    /** 挂账: until when it is meant to stand still. */
    static Application suspension(
            WorkOrder order,
            LocalDate until,
            SuspensionReason reason,
            String note,
            SignatureSheet signatures,
            Instant now) {
        order.apply(WorkOrderAction.SUSPEND, now);
        Application asked = new Application(ApplicationKind.SUSPENSION, order, reason.name(), note, signatures, now);
        asked.plannedUntil = until;
        return asked;
    }

    /**
     * Takes a signature; the last one decides and moves the order.
     *
     * @return the signature to keep
     */
    Signature sign(Actor actor, RulingDecision decision, String why, Instant now) {
        if (status != ApplicationStatus.PENDING) {
            throw new DomainException(DispatchError.ALREADY_RULED);
        }
        Role role = signatures.roleOf(actor);
        signatures = signatures.signed(role, actor);
        if (decision == RulingDecision.REFUSE) {
            end(ApplicationStatus.REFUSED, why, now);
        } else if (signatures.isComplete()) {
            end(ApplicationStatus.GRANTED, why, now);
            takeEffect();
        }
        return new Signature(id, role, actor.id(), decision, why, now);
    }

    /** The order went another way before a ruling. */
    void drop() {
        status = ApplicationStatus.CANCELLED;
        workOrder.settle();
    }

    private void end(ApplicationStatus how, String why, Instant now) {
        status = how;
        rulingNote = why;
        ruledAt = now;
        workOrder.settle();
    }

    private void takeEffect() {
        if (kind == ApplicationKind.EXTENSION) {
            workOrder.extend();
        } else {
            workOrder.suspend(plannedUntil);
        }
    }

    public ApplicationId id() {
        return new ApplicationId(id);
    }

    public ApplicationKind kind() {
        return kind;
    }

    public WorkOrder workOrder() {
        return workOrder;
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    /** Which extension of its order it is, from 1; always 1 for a suspension. */
    public int ordinal() {
        return ordinal;
    }

    /** A code of {@link ExtensionReason} or {@link SuspensionReason}. */
    public String reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    /** In the calendar's compact form; null for a suspension. */
    public String extra() {
        return extra;
    }

    /** Null for an extension. */
    public LocalDate plannedUntil() {
        return plannedUntil;
    }

    public ApplicationStatus status() {
        return status;
    }

    public List<String> required() {
        return List.of(signatures.required());
    }

    public List<String> signedBy() {
        return List.of(signatures.signedBy());
    }

    public String rulingNote() {
        return rulingNote;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant ruledAt() {
        return ruledAt;
    }

    public long version() {
        return version;
    }
}
