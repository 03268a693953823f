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
