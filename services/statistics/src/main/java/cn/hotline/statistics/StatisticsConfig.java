package cn.hotline.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the statistics service 统计服务设置. */
@ConfigMapping(prefix = "hotline.statistics")
public interface StatisticsConfig {
    /** Longest period one request may ask for, in days. */
    @WithDefault("1100")
    int maxPeriodDays();

    /** How many differing rollup rows a verification shows. */
    @WithDefault("100")
    int verificationSample();

    /** Making reports 报表编制. */
    Reporting reporting();

    /** How reports are made. */
    interface Reporting {
        /** Whether this node makes reports, on schedule and on demand. */
        @WithDefault("true")
        boolean enabled();

        /** How often it looks for reports that are due or left unfinished. */
        @WithDefault("1M")
        Duration interval();

        /** For how long a report belongs to the node that makes it; after that it is taken to have died. */
        @WithDefault("15M")
        Duration lease();

        /** How often a report is begun before it counts as failed. */
        @WithDefault("3")
        int attempts();

        /** The largest Word template, in bytes. */
        @WithDefault("3000000")
        int largestTemplate();
    }
}
