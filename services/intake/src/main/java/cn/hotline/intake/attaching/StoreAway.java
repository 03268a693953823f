package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.TryLater;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The store does not answer, or refuses us 附件存储不可用: whoever asked is told to ask again, and we are told why. */
final class StoreAway {
    private static final Logger LOG = Logger.getLogger(StoreAway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private StoreAway() {}

    static TryLater because(IOException cause) {
        LOG.error("the attachment store failed", cause);
        TryLater later = new TryLater(IntakeError.ATTACHMENT_STORE_AWAY, PATIENCE);
        later.initCause(cause);
        return later;
    }
}
