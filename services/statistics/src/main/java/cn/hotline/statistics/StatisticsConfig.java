package cn.hotline.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the statistics service 统计服务设置. */
@ConfigMapping(prefix = "hotline.statistics")
public interface StatisticsConfig {
    /** Longest period one request may ask for, in days. */
    @WithDefault("1100")
    int maxPeriodDays();

    /** How many differing rollup rows a verification shows. */
    @WithDefault("100")
    int verificationSample();
}
