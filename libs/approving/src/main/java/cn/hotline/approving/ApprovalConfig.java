package cn.hotline.approving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Technical settings of approving. */
@ConfigMapping(prefix = "hotline.approving")
interface ApprovalConfig {
    /** How long rules are remembered before they are read again. */
    @WithDefault("PT1M")
    Duration rulesMemory();
}
