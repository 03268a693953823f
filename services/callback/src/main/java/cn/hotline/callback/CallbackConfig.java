package cn.hotline.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Technical settings of the callback service. */
@ConfigMapping(prefix = "hotline.callback")
public interface CallbackConfig {
    /** How long a claimed callback 领取 stays with its surveyor. */
    @WithDefault("PT15M")
    Duration claimLasts();

    /** How long rules are remembered before they are read again. */
    @WithDefault("PT1M")
    Duration rulesMemory();

    /** How far from the agreed time 约定时间 a one-to-one call outside the calling hours may be. */
    @WithDefault("PT30M")
    Duration agreedSlack();
}
