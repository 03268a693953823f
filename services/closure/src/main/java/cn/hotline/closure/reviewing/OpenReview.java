package cn.hotline.closure.reviewing;

import cn.hotline.closure.closing.CaseClosure;
import cn.hotline.closure.closing.CaseClosures;
import cn.hotline.closure.recording.CaseRecords;
import cn.hotline.closure.recording.FiledCase;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.ReviewRequested;
import cn.hotline.events.VerificationRequested;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Opens the review 质检审核 of a reply, once, with what the software finds wanting in it; or the verification 核实 by its patroller. */
@ApplicationScoped
public class OpenReview {
    private static final Logger LOG = Logger.getLogger(OpenReview.class);

    private final Reviews reviews;
    private final CaseRecords records;
    private final CaseClosures closures;
    private final InspectReply inspectReply;
    private final CategoryRules rules;
    private final Outbox outbox;
    private final Clock clock;

    OpenReview(
            Reviews reviews,
            CaseRecords records,
            CaseClosures closures,
            InspectReply inspectReply,
            CategoryRules rules,
            Outbox outbox,
            Clock clock) {
        this.reviews = reviews;
        this.records = records;
        this.closures = closures;
        this.inspectReply = inspectReply;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the reply to review never came: the event is parked for a person to look at */
    @Transactional
    public void open(ReviewRequested request) {
        toJudge(request.caseId(), request.workOrderId(), request.round()).ifPresent(this::review);
    }

    /** @throws IllegalStateException when the reply to verify never came: the event is parked for a person to look at */
    @Transactional
    public void open(VerificationRequested request) {
        toJudge(request.caseId(), request.workOrderId(), request.round())
                .ifPresent(reply -> reviews.keep(verification(reply)));
    }

    /** The reply to judge; empty when there is nothing to judge any more. */
    private Optional<Reply> toJudge(CaseId caseId, WorkOrderId order, int round) {
        Optional<CaseClosure> closure = closures.find(caseId);
        if (closure.isPresent() && !closure.get().expects(round)) {
            LOG.debugf("review ignored: case is %s", closure.get().status());
            return Optional.empty();
        }
        Reply reply = records.lastReply(order, round)
                .orElseThrow(() -> new IllegalStateException("no reply to work order " + order));
        boolean stale = closure.isPresent() && !closure.get().counts(reply);
        if (stale || reviews.isOpenedFor(reply.id())) {
            LOG.debugf("review ignored: the reply has one, or the case was unmerged since");
            return Optional.empty();
        }
        return Optional.of(reply);
    }

    private void review(Reply reply) {
        Optional<FiledCase> filed = filedCase(reply);
        List<Finding> findings = inspectReply.inspect(reply, filed, now());
        Review review = review(reply, filed, findings);
        reviews.keep(review);
        String category =
                review.place().category() == null ? "" : review.place().category();
        if (findings.isEmpty() && !SampleDraw.isDrawn(review.id(), rules.samplePercent(category, reply.repliedAt()))) {
            review.exempt(outbox.append(review.approved()));
        }
    }

    /** The patroller looks at the place: what the software would find wanting in the words matters little. */
    private Review verification(Reply reply) {
        Optional<FiledCase> filed = filedCase(reply);
        String patroller = filed.map(FiledCase::patroller)
                .orElseThrow(() -> new IllegalStateException("no patroller of case " + reply.caseNo()));
        return review(reply, filed, List.of()).verifiedBy(patroller);
    }

    private Review review(Reply reply, Optional<FiledCase> filed, List<Finding> findings) {
        String category =
                filed.map(FiledCase::category).map(CategoryCode::value).orElse(null);
        return new Review(reply, records.handlingUnit(reply.workOrderId()), category, findings, now());
    }

    private Optional<FiledCase> filedCase(Reply reply) {
        return records.filedCase(new CaseId(reply.caseId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
