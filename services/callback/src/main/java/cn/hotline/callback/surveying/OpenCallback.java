package cn.hotline.callback.surveying;

import cn.hotline.callback.recording.CaseRecords;
import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.events.CallbackRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/** Opens the callback 回访 of a round, once. */
@ApplicationScoped
public class OpenCallback {
    private static final Logger LOG = Logger.getLogger(OpenCallback.class);

    private final CallbackTasks tasks;
    private final CallbackPolicies policies;
    private final CaseRecords records;
    private final Clock clock;

    OpenCallback(CallbackTasks tasks, CallbackPolicies policies, CaseRecords records, Clock clock) {
        this.tasks = tasks;
        this.policies = policies;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public void open(CallbackRequested request) {
        if (records.sheet(request.caseId()).filter(CaseSheet::isArchived).isPresent()) {
            LOG.debug("callback ignored: the case is archived");
            return;
        }
        List<CallbackTask> earlier = tasks.of(request.caseId());
        if (earlier.stream().anyMatch(task -> task.round() == request.round())) {
            LOG.debugf("callback ignored: round %d has one", request.round());
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        tasks.keep(new CallbackTask(request, policies.at(now).rule(), now));
    }
}
