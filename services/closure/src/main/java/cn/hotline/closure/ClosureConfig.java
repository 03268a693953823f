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
}
