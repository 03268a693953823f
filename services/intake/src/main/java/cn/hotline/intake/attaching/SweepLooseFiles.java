package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** Removes files no attachment came for 清扫游离文件; any number of nodes may sweep. */
@ApplicationScoped
public class SweepLooseFiles {
    private static final int BATCH = 100;

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

    /** One batch; an upload that is still under way afterwards finds its key gone and fails. */
    @Transactional
    public int sweep() {
        List<String> keys = looseFiles.olderThan(clock.instant().minus(config.looseAfter()), BATCH);
        for (String key : keys) {
            try {
                store.delete(key);
            } catch (IOException e) {
                throw new UncheckedIOException("loose file cannot be removed", e);
            }
            looseFiles.claim(key);
        }
        return keys.size();
    }
}
