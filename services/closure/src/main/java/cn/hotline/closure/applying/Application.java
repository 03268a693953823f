package cn.hotline.closure.applying;

import cn.hotline.approving.RulingDecision;
import cn.hotline.approving.Signature;
import cn.hotline.approving.SignatureSheet;
import cn.hotline.closure.ClosureError;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.ExclusionRefused;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** An application 申请 about a case: to leave it out of a unit's assessment 不计考核, or to find its demand unreasonable 不合理诉求认定. */
@Entity
public class Application {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    private UUID caseId;
    private String caseNo;
    private UUID workOrderId;
    private String unit;
    private String[] unitPath;

    @Enumerated(EnumType.STRING)
    private ExclusionReason reason;

    private String note;
    private String[] evidence;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status = ApplicationStatus.PENDING;

    @Embedded
    private SignatureSheet signatures;

    private String rulingNote;
    private String requestedBy;
    private String requesterName;
    private Instant requestedAt;
    private Instant ruledAt;
    private boolean awaited;

    @Version
    private long version;

    protected Application() {}

    Application(ApplicationKind kind, AppliedCase about, Wish wish, Actor by, SignatureSheet sheet, Instant at) {
        this.id = ApplicationId.next().value();
        this.kind = kind;
        this.caseId = about.caseId().value();
        this.caseNo = about.caseNo().value();
        this.workOrderId =
                about.workOrderId() == null ? null : about.workOrderId().value();
        this.unit = about.unit() == null ? null : about.unit().value();
        this.unitPath = about.unitPath().stream().map(UnitCode::value).toArray(String[]::new);
        this.reason = wish.reason();
        this.note = wish.note();
        this.evidence = wish.evidence().toArray(String[]::new);
        this.signatures = sheet;
        this.requestedBy = by.id();
        this.requesterName = by.name();
        this.requestedAt = at;
    }

    /**
     * Takes a signature; a refusal decides at once, a grant with the last one.
     *
     * @return the signature to keep
     * @throws DomainException {@code application-settled}, {@code own-application}, {@code not-a-signatory}, {@code already-signed}
     */
    Signature sign(Actor actor, RulingDecision decision, String why, Instant now) {
        next(ApplicationAction.COSIGN);
        if (actor.id().equals(requestedBy) || actor.unit() != null && unitPath().contains(actor.unit())) {
            throw new DomainException(ClosureError.OWN_APPLICATION);
        }
        Role role = signatures.roleOf(actor);
        signatures = signatures.signed(role, actor);
        status = next(
                decision == RulingDecision.REFUSE
                        ? ApplicationAction.REFUSE
                        : signatures.isComplete() ? ApplicationAction.GRANT : ApplicationAction.COSIGN);
        if (status != ApplicationStatus.PENDING) {
            rulingNote = why;
            ruledAt = now;
        }
        return new Signature(id, role, actor.id(), decision, why, now);
    }

    /** @throws DomainException {@code application-settled}; {@code not-the-applicant} when it is somebody else's; {@code application-awaited} */
    void withdraw(Actor actor, Instant now) {
        ApplicationStatus withdrawn = next(ApplicationAction.WITHDRAW);
        boolean ofUnit = actor.hasRole(Role.HANDLER)
                && actor.unit() != null
                && unitPath().contains(actor.unit());
        if (!actor.id().equals(requestedBy) && !ofUnit) {
            throw new DomainException(ClosureError.NOT_THE_APPLICANT);
        }
        if (awaited) {
            throw new DomainException(ClosureError.APPLICATION_AWAITED);
        }
        status = withdrawn;
        ruledAt = now;
    }

    /** The process of the case waits for the ruling from now on: nobody takes the application back any more. */
    void await() {
        awaited = true;
    }

    /** Whether it still answers who asks now: what was refused before the last closing was of an earlier handling. */
    boolean answersSince(Instant closedAt) {
        return status == ApplicationStatus.GRANTED
                || status == ApplicationStatus.REFUSED && (closedAt == null || ruledAt.isAfter(closedAt));
    }

    /** What was decided, as others hear it. */
    CaseEvent ruling() {
        boolean granted = status == ApplicationStatus.GRANTED;
        if (kind == ApplicationKind.UNREASONABLE) {
            return new UnreasonableRuled(caseId(), caseNo(), id(), unit(), granted, rulingNote);
        }
        return granted
                ? new ExclusionApproved(caseId(), caseNo(), id(), workOrderId(), unit(), reason, rulingNote)
                : new ExclusionRefused(caseId(), caseNo(), id(), workOrderId(), unit(), rulingNote);
    }

    private ApplicationStatus next(ApplicationAction action) {
        return status.after(action)
                .orElseThrow(
                        () -> new DomainException(ClosureError.APPLICATION_SETTLED, status.label(), action.label()));
    }

    public ApplicationId id() {
        return new ApplicationId(id);
    }

    public ApplicationKind kind() {
        return kind;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    /** Null for a finding of an unreasonable demand. */
    public WorkOrderId workOrderId() {
        return workOrderId == null ? null : new WorkOrderId(workOrderId);
    }

    /** The unit whose assessment it is about, or that handled the demand; null when none did. */
    public UnitCode unit() {
        return unit == null ? null : new UnitCode(unit);
    }

    /** The unit and its superiors, lowest first. */
    public List<UnitCode> unitPath() {
        return Stream.of(unitPath).map(UnitCode::new).toList();
    }

    /** Null for a finding of an unreasonable demand. */
    public ExclusionReason reason() {
        return reason;
    }

    public String note() {
        return note;
    }

    public List<String> evidence() {
        return List.of(evidence);
    }

    public ApplicationStatus status() {
        return status;
    }

    public SignatureSheet signatures() {
        return signatures;
    }

    public String rulingNote() {
        return rulingNote;
    }

    public String requesterName() {
        return requesterName;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant ruledAt() {
        return ruledAt;
    }

    /** Whether the process of the case waits for the ruling. */
    public boolean awaited() {
        return awaited;
    }

    public long version() {
        return version;
    }
}
