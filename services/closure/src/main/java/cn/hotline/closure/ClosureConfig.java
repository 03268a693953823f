package cn.hotline.closure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Technical settings of the closure service. */
@ConfigMapping(prefix = "hotline.closure")
public interface ClosureConfig {
    /** How long a claimed review 领取 stays with its reviewer. */
    @WithDefault("PT15M")
    Duration claimLasts();

    /** How long rules are remembered before they are read again. */
    @WithDefault("PT1M")
    Duration rulesMemory();

    /** How long after a case's end 结案或归档 an exclusion or the finding of an unreasonable demand may still be asked for. */
    @WithDefault("P30D")
    Duration applicationWindow();
}
