package cn.hotline.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Technical settings of the dispatch service. */
@ConfigMapping(prefix = "hotline.dispatch")
public interface DispatchConfig {
    /** Whether empty directories are filled with the sample district at start; off where a district brings its own. */
    @WithDefault("true")
    boolean seed();

    /** How long rules are remembered before they are read again. */
    @WithDefault("PT1M")
    Duration rulesMemory();

    /** How often it is looked whether a suspended order's planned day has come. */
    @WithDefault("PT1M")
    Duration watchInterval();

    /** How long a dispatcher's claim on a request holds. */
    @WithDefault("PT10M")
    Duration claimTime();
}
