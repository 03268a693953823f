package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Removes files no attachment came for 清扫游离文件; any number of nodes may sweep. */
@ApplicationScoped
public class SweepLooseFiles {
    private static final Logger LOG = Logger.getLogger(SweepLooseFiles.class);
    private static final int BATCH = 20;

    private final LooseFiles looseFiles;
    private final AttachmentStore store;
    private final IntakeConfig.Attachments config;
    private final Clock clock;

    SweepLooseFiles(LooseFiles looseFiles, AttachmentStore store, IntakeConfig config, Clock clock) {
        this.looseFiles = looseFiles;
        this.store = store;
        this.config = config.attachments();
        this.clock = clock;
    }

    /**
     * One batch; an upload that is still under way afterwards finds its key gone and fails.
     *
     * <p>The first file that cannot be removed ends the batch and waits its turn anew, so it holds up no other for good.
     *
     * @return how many were removed, 0 when it is of no use to go on at once
     */
    @Transactional
    public int sweep() {
        Instant now = clock.instant();
        List<String> keys = looseFiles.olderThan(now.minus(config.looseAfter()), BATCH);
        for (String key : keys) {
            try {
                store.delete(key);
            } catch (IOException e) {
                LOG.error("a loose file could not be removed, trying again later", e);
                looseFiles.postpone(key, now);
                return 0;
            }
            looseFiles.claim(key);
        }
        return keys.size();
    }
}
