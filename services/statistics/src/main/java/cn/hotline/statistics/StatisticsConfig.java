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
    @WithDefault("PT20S")
    Duration refreshInterval();

    /** Most rows one query for figures answers. */
    @WithDefault("10000")
    int maxFigureRows();
}
