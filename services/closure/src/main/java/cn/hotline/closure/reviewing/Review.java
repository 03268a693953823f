package cn.hotline.closure.reviewing;

import cn.hotline.closure.ClosureError;
import cn.hotline.closure.recording.HandlingUnit;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The review 质检审核 of one reply: nobody closes a case without it. */
@Entity
public class Review {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID workOrderId;
    private UUID replyId;
    private String unit;
    private String unitName;
    private String[] unitPath;
    private int round;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind = ReviewKind.REVIEW;

    private String patroller;
    private String afterPhoto;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status = ReviewStatus.PENDING;

    @Convert(converter = FindingsColumn.class)
    private Findings findings;

    private String[] reasons = {};
    private String comment;
    private Instant openedAt;
    private Instant decidedAt;
    private String decidedBy;
    private String decidedByName;

    @Version
    private long version;

    protected Review() {}

    Review(Reply reply, Optional<HandlingUnit> handlingUnit, List<Finding> findings, Instant at) {
        this.id = ReviewId.next().value();
        this.caseId = reply.caseId();
        this.caseNo = reply.caseNo().value();
        this.workOrderId = reply.workOrderId().value();
        this.replyId = reply.id();
        this.unit = reply.unit().value();
        this.unitName = handlingUnit.map(HandlingUnit::unitName).orElse(null);
        this.unitPath = handlingUnit.map(HandlingUnit::unitPath).orElseGet(() -> List.of(reply.unit())).stream()
                .map(UnitCode::value)
                .toArray(String[]::new);
        this.round = reply.round();
        this.findings = new Findings(findings);
        this.openedAt = at;
    }

    /** 核实: to be judged at the place by the patroller who reported it. */
    Review verifiedBy(String account) {
        kind = ReviewKind.VERIFICATION;
        patroller = account;
        return this;
    }

    /**
     * A review 质检审核 is a reviewer's of another unit to decide. A verification 核实 is its patroller's, of whatever unit; while the
     * patroller is away, a section head of another unit decides it in their place.
     *
     * @throws DomainException {@code not-the-verifier}, {@code not-a-reviewer}, {@code own-unit} when it is for somebody else to decide
     */
    public void requireJudge(Actor judge) {
        if (isVerifiedBy(judge)) {
            return;
        }
        if (kind == ReviewKind.REVIEW && !judge.hasRole(Role.REVIEWER)) {
            throw new DomainException(ClosureError.NOT_A_REVIEWER);
        }
        if (kind == ReviewKind.VERIFICATION && !judge.hasRole(Role.SECTION_HEAD)) {
            throw new DomainException(ClosureError.NOT_THE_VERIFIER);
        }
        requireOutsider(judge);
    }

    /** Whether the account reported the place on patrol and is to look at it again. */
    boolean isVerifiedBy(Actor account) {
        return kind == ReviewKind.VERIFICATION
                && account.hasRole(Role.PATROLLER)
                && account.id().equals(patroller);
    }

    /** @throws DomainException {@code after-photo-required} when the place put right is not shown */
    void show(String photo) {
        if (kind == ReviewKind.VERIFICATION && photo == null) {
            throw new DomainException(ClosureError.AFTER_PHOTO_REQUIRED);
        }
        afterPhoto = kind == ReviewKind.VERIFICATION ? photo : null;
    }

    /** @throws DomainException {@code own-unit} when the reviewer belongs to the unit whose reply it is */
    private void requireOutsider(Actor reviewer) {
        if (reviewer.unit() != null
                && List.of(unitPath).contains(reviewer.unit().value())) {
            throw new DomainException(ClosureError.OWN_UNIT);
        }
    }

    /** @throws DomainException {@code review-settled} when it is decided already */
    void approve(Actor reviewer, String remark, Instant at) {
        decide(ReviewAction.APPROVE, reviewer, remark, at);
    }

    /** @throws DomainException {@code review-settled} when it is decided already */
    void reject(Actor reviewer, List<RejectionReason> why, String remark, Instant at) {
        decide(ReviewAction.REJECT, reviewer, remark, at);
        reasons = why.stream().distinct().map(RejectionReason::name).toArray(String[]::new);
    }

    /** Ends a review nobody needs any more. */
    public void cancel(Instant at) {
        status = next(ReviewAction.CANCEL);
        decidedAt = at;
    }

    private void decide(ReviewAction action, Actor reviewer, String remark, Instant at) {
        status = next(action);
        decidedBy = reviewer.id();
        decidedByName = reviewer.name();
        decidedAt = at;
        comment = remark;
    }

    private ReviewStatus next(ReviewAction action) {
        return status.after(action)
                .orElseThrow(() -> new DomainException(ClosureError.REVIEW_SETTLED, status.label(), action.label()));
    }

    public ReviewId id() {
        return new ReviewId(id);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public WorkOrderId workOrderId() {
        return new WorkOrderId(workOrderId);
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    public int round() {
        return round;
    }

    public ReviewStatus status() {
        return status;
    }

    public ReviewKind kind() {
        return kind;
    }

    /** The attachment that shows the place put right; null at a review. */
    public String afterPhoto() {
        return afterPhoto;
    }

    public List<Finding> findings() {
        return findings.list();
    }

    public List<RejectionReason> reasons() {
        return Stream.of(reasons).map(RejectionReason::valueOf).toList();
    }

    public String comment() {
        return comment;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The reviewer's name; null while pending and when cancelled. */
    public String decidedByName() {
        return decidedByName;
    }

    public long version() {
        return version;
    }
}
