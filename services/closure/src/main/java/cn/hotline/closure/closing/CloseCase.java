package cn.hotline.closure.closing;

import cn.hotline.closure.recording.CaseRecords;
import cn.hotline.closure.recording.HandlingUnit;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.ClosingRequested;
import cn.hotline.kernel.UnitCode;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Closes the case 结案 with the result of its approved reply. */
@ApplicationScoped
public class CloseCase {
    private static final Logger LOG = Logger.getLogger(CloseCase.class);

    private final CaseClosures closures;
    private final CaseRecords records;
    private final Outbox outbox;

    CloseCase(CaseClosures closures, CaseRecords records, Outbox outbox) {
        this.closures = closures;
        this.records = records;
        this.outbox = outbox;
    }

    /** @throws IllegalStateException when the reply to close with never came: the event is parked for a person to look at */
    @Transactional
    public void close(ClosingRequested request) {
        CaseClosure closure = closures.of(request);
        if (!closure.expects(request.round())) {
            LOG.debugf("closing of round %d ignored: case is %s", request.round(), closure.status());
            return;
        }
        Reply reply = records.lastReply(request.workOrderId(), request.round())
                .orElseThrow(() -> new IllegalStateException("no reply to work order " + request.workOrderId()));
        if (!closure.counts(reply)) {
            LOG.debugf("closing of %s ignored: unmerged since the reply", request.caseNo());
            return;
        }
        UnitCode unit = records.handlingUnit(request.workOrderId())
                .map(HandlingUnit::unit)
                .orElse(reply.unit());
        Instant at = outbox.append(new CaseClosed(
                request.caseId(),
                request.caseNo(),
                request.workOrderId(),
                unit,
                request.round(),
                CaseClosure.resultOf(reply.solved()),
                reply.repliedAt()));
        closure.close(request, reply, unit, at);
    }
}
