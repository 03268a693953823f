package cn.hotline.closure.reviewing;

import cn.hotline.closure.ClosureError;
import cn.hotline.closure.recording.HandlingUnit;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Actor;
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

    private QueuePlace place;
    private Claim claim;
    private String[] reasons = {};
    private Decision decision;
    private Instant openedAt;

    @Version
    private long version;

    protected Review() {}

    Review(Reply reply, Optional<HandlingUnit> handlingUnit, String category, List<Finding> findings, Instant at) {
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
        this.place = QueuePlace.of(handlingUnit.map(HandlingUnit::handleDueAt).orElse(null), at, category, findings);
    }

    /** 核实: to be judged at the place by the patroller who reported it. */
    Review verifiedBy(String account) {
        kind = ReviewKind.VERIFICATION;
        patroller = account;
        return this;
    }

    /** @throws DomainException {@code not-the-verifier}, {@code not-a-reviewer}, {@code own-unit} when it is for somebody else to decide */
    public void requireJudge(Actor judge) {
        judging().require(judge);
    }

    private Judging judging() {
        return new Judging(kind, patroller, List.of(unitPath));
    }

    /**
     * 领取: nobody else decides it until then. The holder's own claim is renewed; who is a section head besides takes it from another.
     *
     * @throws DomainException {@code not-claimable}, {@code claimed-by-another}, {@code review-settled}
     */
    public void claim(Actor by, Instant now, Instant until) {
        if (kind != ReviewKind.REVIEW) {
            throw new DomainException(ClosureError.NOT_CLAIMABLE);
        }
        status = next(ReviewAction.CLAIM);
        claim = Claim.taken(claim, by, now, until);
    }

    /**
     * 退回领取: by who holds it, or by a section head.
     *
     * @throws DomainException {@code own-unit}, {@code not-claimed}, {@code claimed-by-another}, {@code review-settled}
     */
    public void giveBack(Actor by, Instant now) {
        judging().requireOutsider(by);
        status = next(ReviewAction.GIVE_BACK);
        Claim.requireReturnable(claim, by, now);
        claim = null;
    }

    /** @throws DomainException {@code claimed-by-another} when it waits on somebody else's desk */
    void requireNotClaimedByAnother(Actor judge, Instant now) {
        if (status == ReviewStatus.PENDING) {
            Claim.requireNotAnothers(claim, judge, now);
        }
    }

    /** @throws DomainException {@code after-photo-required} when the place put right is not shown */
    void show(String photo) {
        if (kind == ReviewKind.VERIFICATION && photo == null) {
            throw new DomainException(ClosureError.AFTER_PHOTO_REQUIRED);
        }
        afterPhoto = kind == ReviewKind.VERIFICATION ? photo : null;
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
        decision = new Decision(at, null, null, null);
    }

    private void decide(ReviewAction action, Actor reviewer, String remark, Instant at) {
        status = next(action);
        if (claim != null && !claim.isHeldBy(reviewer)) {
            claim = null;
        }
        decision = Decision.by(reviewer, remark, at);
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

    public QueuePlace place() {
        return place;
    }

    /** Who has taken it, though it may have lapsed; null when nobody has. */
    public Claim claim() {
        return claim;
    }

    public List<Finding> findings() {
        return findings.list();
    }

    public List<RejectionReason> reasons() {
        return Stream.of(reasons).map(RejectionReason::valueOf).toList();
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Holds nothing while it waits. */
    public Decision decision() {
        return decision == null ? Decision.NONE : decision;
    }

    public long version() {
        return version;
    }
}
