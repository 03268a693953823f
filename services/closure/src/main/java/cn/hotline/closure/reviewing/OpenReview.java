package cn.hotline.closure.reviewing;

import cn.hotline.closure.closing.CaseClosure;
import cn.hotline.closure.closing.CaseClosures;
import cn.hotline.closure.recording.CaseRecords;
import cn.hotline.closure.recording.FiledCase;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.ReviewRequested;
import cn.hotline.events.code.DemandType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Opens the review 质检审核 of a reply, once, with what the software finds wanting in it. */
@ApplicationScoped
public class OpenReview {
    private static final Logger LOG = Logger.getLogger(OpenReview.class);

    private final Reviews reviews;
    private final CaseRecords records;
    private final CaseClosures closures;
    private final Clock clock;

    OpenReview(Reviews reviews, CaseRecords records, CaseClosures closures, Clock clock) {
        this.reviews = reviews;
        this.records = records;
        this.closures = closures;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the reply to review never came: the event is parked for a person to look at */
    @Transactional
    public void open(ReviewRequested request) {
        Optional<CaseClosure> closure = closures.find(request.caseId());
        if (closure.isPresent() && !closure.get().expects(request.round())) {
            LOG.debugf("review ignored: case is %s", closure.get().status());
            return;
        }
        Reply reply = records.lastReply(request.workOrderId(), request.round())
                .orElseThrow(() -> new IllegalStateException("no reply to work order " + request.workOrderId()));
        boolean stale = closure.isPresent() && !closure.get().counts(reply);
        if (stale || reviews.isOpenedFor(reply.id())) {
            LOG.debugf("review ignored: the reply has one, or the case was unmerged since");
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DemandType type =
                records.filedCase(request.caseId()).map(FiledCase::type).orElse(null);
        List<Finding> findings =
                reviews.policyAt(reply.repliedAt()).inspect(reply, type, records.copiedFrom(reply), now);
        reviews.keep(new Review(request, reply, records.handlingUnit(request.workOrderId()), findings, now));
    }
}
