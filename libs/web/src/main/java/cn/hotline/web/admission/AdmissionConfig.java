package cn.hotline.web.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a node takes on 准入. */
@ConfigMapping(prefix = "hotline.admission")
public interface AdmissionConfig {
    /** Requests worked on at once; four for each connection to the database. What comes beyond them is refused. */
    @WithDefault("48")
    int most();

    /** After how long who was refused is to ask again; whole seconds. */
    @WithDefault("2s")
    Duration retryAfter();

    /** How long the body of a request may take to arrive; uploads, which take no place, may take longer. */
    @WithDefault("10s")
    Duration bodyWithin();
}
