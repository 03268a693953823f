package cn.hotline.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Technical settings of supervision 督办服务; limits and levels are data, see the tables of rules. */
@ConfigMapping(prefix = "hotline.supervision")
public interface SupervisionConfig {
    /** How long rules read from the database are used before they are read again. */
    @WithDefault("1m")
    Duration rulesMemory();

    /** How often a node that scans for lamps looks for unanswered work orders 超期未回复. */
    @WithDefault("5m")
    Duration clueInterval();

    /** The scanner that finds what is near due or overdue. */
    Lighting lighting();

    /** Settings of the scanner 亮灯. */
    interface Lighting {
        /** Whether this node scans; any number of nodes may. */
        @WithDefault("true")
        boolean enabled();

        /** How long the scanner rests when nothing is due. */
        @WithDefault("1s")
        Duration interval();

        /** Greatest number of clocks lit in one transaction. */
        @WithDefault("500")
        int batch();
    }
}
