package cn.hotline.dispatch.returning;

import cn.hotline.approving.RulingDecision;
import cn.hotline.approving.Signature;
import cn.hotline.approving.SignatureSheet;
import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.events.code.ReturnReason;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ReturnRequestId;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A return 退单申请: the unit says "not ours", the centre rules 裁定. */
@Entity
public class ReturnRequest {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "work_order_id")
    private WorkOrder workOrder;

    private UUID caseId;
    private String unit;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    private String note;
    private String suggestedUnit;

    @Formula("(select u.name from unit u where u.code = suggested_unit)")
    private String suggestedUnitName;

    @Formula("(select e.id from catalogue_entry e where e.ruling = id)")
    private UUID catalogueEntry;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    private Instant requestedAt;

    @Embedded
    private SignatureSheet signatures;

    private String rulingNote;
    private Instant ruledAt;

    @Version
    private long version;

    protected ReturnRequest() {}

    /** @param suggested may be null */
    ReturnRequest(
            WorkOrder order,
            ReturnReason reason,
            String note,
            UnitCode suggested,
            int ordinal,
            SignatureSheet signatures,
            Instant now) {
        this.id = ReturnRequestId.next().value();
        this.workOrder = order;
        this.caseId = order.hotlineCase().id().value();
        this.unit = order.unit().value();
        this.reason = reason;
        this.note = note;
        this.suggestedUnit = suggested == null ? null : suggested.value();
        this.ordinal = ordinal;
        this.status = ReturnStatus.PENDING;
        this.requestedAt = now;
        this.signatures = signatures;
    }

    /**
     * Takes a signature; the last one decides and moves the order.
     *
     * @return the signature to keep
     */
    Signature sign(Actor actor, RulingDecision decision, String why, Instant now) {
        if (status != ReturnStatus.PENDING) {
            throw new DomainException(DispatchError.ALREADY_RULED);
        }
        Role role = signatures.roleOf(actor);
        signatures = signatures.signed(role, actor);
        if (decision == RulingDecision.REFUSE) {
            rule(ReturnStatus.REFUSED, why, now);
            workOrder.refuseReturn();
        } else if (signatures.isComplete()) {
            rule(ReturnStatus.GRANTED, why, now);
            workOrder.grantReturn();
        }
        return new Signature(id, role, actor.id(), decision, why, now);
    }

    private void rule(ReturnStatus how, String why, Instant now) {
        status = how;
        rulingNote = why;
        ruledAt = now;
    }

    /** The case ended before a ruling. */
    public void cancel() {
        status = ReturnStatus.CANCELLED;
    }

    public ReturnRequestId id() {
        return new ReturnRequestId(id);
    }

    public WorkOrder workOrder() {
        return workOrder;
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public ReturnReason reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    public UnitCode suggestedUnit() {
        return suggestedUnit == null ? null : new UnitCode(suggestedUnit);
    }

    public String suggestedUnitName() {
        return suggestedUnitName;
    }

    public int ordinal() {
        return ordinal;
    }

    public ReturnStatus status() {
        return status;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public List<String> signedBy() {
        return List.of(signatures.signedBy());
    }

    public String rulingNote() {
        return rulingNote;
    }

    public Instant ruledAt() {
        return ruledAt;
    }

    /** The line of the catalogue 目录条目 its refusal was written into; null when none was. */
    public UUID catalogueEntry() {
        return catalogueEntry;
    }

    public long version() {
        return version;
    }
}
