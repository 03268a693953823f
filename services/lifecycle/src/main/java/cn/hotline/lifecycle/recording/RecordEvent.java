package cn.hotline.lifecycle.recording;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.Fault;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.lifecycle.advancing.Messages;
import cn.hotline.lifecycle.merging.ReleaseFollowers;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.lifecycle.tracking.FollowTheLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Takes in one event of a case 记录事件: the file follows, the process is told, the timeline grows, all in one transaction.
 *
 * <p>What the process did not wait for is recorded with a mark, neither dropped nor refused.
 */
@ApplicationScoped
public class RecordEvent {
    private final CaseFiles files;
    private final FollowTheLog log;
    private final CaseProcess process;
    private final ReleaseFollowers followers;
    private final Timeline timeline;

    RecordEvent(CaseFiles files, FollowTheLog log, CaseProcess process, ReleaseFollowers followers, Timeline timeline) {
        this.files = files;
        this.log = log;
        this.process = process;
        this.followers = followers;
        this.timeline = timeline;
    }

    @Transactional
    public void on(Envelope<? extends CaseEvent> envelope) {
        CaseEvent event = envelope.data();
        Optional<CaseFile> known = files.find(event.caseId());
        if (known.isEmpty() && event instanceof DemandRegistered registered) {
            CaseFile file = files.open(registered, envelope.time());
            process.start(file.id());
            timeline.append(file, envelope, false);
            return;
        }
        CaseFile file = known.orElseGet(() -> files.get(event.caseId()));
        boolean tell = concernsProcess(file, event);
        boolean again = event instanceof DissatisfactionTold && file.mayBeReopened();
        log.apply(file, event, envelope.time());
        boolean handled = again ? process.startAgain(file.id()) : tell && advance(file, event);
        timeline.append(file, envelope, !handled && Messages.areMissed(event.getClass()));
        followers.after(file, event);
    }

    /** Older models know no demand that is unreasonable: such a case goes on by the present one. */
    private boolean advance(CaseFile file, CaseEvent event) {
        if (event instanceof CallbackCompleted callback && callback.fault() == Fault.UNREASONABLE) {
            process.renew(file.id());
        }
        return process.signal(file.id(), Messages.of(event.getClass()));
    }

    /** After a closure the closure stands: withdrawal and merger are not for the process any more. */
    private static boolean concernsProcess(CaseFile file, CaseEvent event) {
        boolean tooLate = file.everClosed() && (event instanceof CaseWithdrawn || event instanceof CaseMerged);
        return Messages.concern(event) && !tooLate;
    }
}
