package cn.hotline.bench.engine;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.lifecycle.advancing.Messages;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.lifecycle.tracking.FollowTheLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A life played again 重演: every event of its log changes a file in memory and is told to the engine, each in a transaction of its own. */
final class BareCase {
    /** One event of a log. */
    record Told(Instant at, CaseEvent event) {}

    private final WiredEngine engine;
    private final Map<String, CaseFile> files;
    private final CaseFiles drawer;
    private final FollowTheLog log;

    BareCase(WiredEngine engine, Map<String, CaseFile> files, CaseFiles drawer, FollowTheLog log) {
        this.engine = engine;
        this.files = files;
        this.drawer = drawer;
        this.log = log;
    }

    /** @return how many messages the process took */
    int play(List<Told> life) throws Exception {
        String key = UUID.randomUUID().toString();
        int messages = 0;
        for (Told each : life) {
            messages += tell(key, each) ? 1 : 0;
        }
        files.remove(key);
        return messages;
    }

    /** As lifecycle does: what its process is told, and when. */
    private boolean tell(String key, Told told) throws Exception {
        CaseEvent event = told.event();
        if (event instanceof DemandRegistered registered) {
            files.put(key, drawer.open(registered, told.at()));
            return in(() -> engine.start(key, Messages.of(Messages.START)));
        }
        CaseFile file = files.get(key);
        boolean late = file.everClosed() && (event instanceof CaseWithdrawn || event instanceof CaseMerged);
        boolean concerns = Messages.concern(event) && !late;
        boolean again = event instanceof DissatisfactionTold && file.mayBeReopened();
        log.apply(file, event, told.at());
        if (again) {
            return in(() -> engine.start(key, Messages.of(Messages.START_AGAIN)));
        }
        return concerns && in(() -> engine.signal(key, Messages.of(event.getClass())));
    }

    private boolean in(Callable<Boolean> work) throws Exception {
        return engine.inTransaction(work);
    }
}
