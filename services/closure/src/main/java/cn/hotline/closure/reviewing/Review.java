package cn.hotline.closure.reviewing;

import cn.hotline.closure.ClosureError;
import cn.hotline.closure.recording.HandlingUnit;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.ReviewId;
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
public class Review extends ReviewSubject {
    @Id
    private UUID id;

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
    private Recheck recheck;
    private String[] reasons = {};
    private Decision decision;
    private Instant openedAt;

    @Version
    private long version;

    protected Review() {}

    Review(Reply reply, Optional<HandlingUnit> handlingUnit, String category, List<Finding> findings, Instant at) {
        super(reply, handlingUnit);
        this.id = ReviewId.next().value();
        this.findings = new Findings(findings);
        this.openedAt = at;
        this.place = QueuePlace.of(handlingUnit.map(HandlingUnit::reviewDueAt).orElse(null), at, category, findings);
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
        return new Judging(kind, patroller, unitPath());
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

    /** 免检: passes without anybody having looked at it, since nothing was found wanting and it was not drawn. */
    void exempt(Instant at) {
        decide(ReviewAction.EXEMPT, Actor.system("closure"), "免检", at);
    }

    /** The event that tells the approval. */
    ReviewApproved approved() {
        return new ReviewApproved(caseId(), caseNo(), id(), workOrderId(), unit(), round(), kind, afterPhoto);
    }

    /**
     * 复核: whether it was decided rightly; the case goes its way whatever the answer.
     *
     * @throws DomainException {@code own-unit}, {@code not-recheckable}, {@code own-decision}, {@code already-rechecked},
     *     {@code review-settled}
     */
    public void recheck(Actor by, RecheckVerdict verdict, String reason, Instant at) {
        judging().requireOutsider(by);
        status = next(ReviewAction.RECHECK);
        recheck = Recheck.of(recheck, this, by, verdict, reason, at);
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

    /** Null when it was not rechecked. */
    public Recheck recheck() {
        return recheck;
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
