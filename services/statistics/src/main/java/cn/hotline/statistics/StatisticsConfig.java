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

    /** Longest time the computing of one month's assessment may take. */
    @WithDefault("10M")
    Duration assessmentTimeout();

    /** How often to look whether an assessment waits that a node has left. */
    @WithDefault("30S")
    Duration assessmentWatch();

    /** How many cases a recomputation shows of each difference. */
    @WithDefault("200")
    int recomputationSample();

    /** How often the live figures are read for those who follow them. */
    @WithDefault("2s")
    Duration liveEvery();

    /** How long one may follow the live figures before the connection is made anew, with a token that is still good. */
    @WithDefault("15m")
    Duration liveAtMost();

    /** Whether this node refreshes the rollups; any number of nodes may. */
    @WithDefault("true")
    boolean refreshing();

    /** How long the refreshing of rollups rests when all is rolled up. */
    @WithDefault("PT1M")
    Duration refreshInterval();

    /** Most rows one query for figures answers. */
    @WithDefault("10000")
    int maxFigureRows();

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
