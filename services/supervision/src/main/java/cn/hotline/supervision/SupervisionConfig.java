package cn.hotline.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

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

    /** The workers that send notices. */
    Noticing noticing();

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

        /** How many events may wait to be sent before the scanner gives way to them. */
        @WithDefault("2000")
        int backlog();

        /** Tries of one clock before it is set aside for a person. */
        @WithDefault("5")
        int tries();

        /** How long a clock that could not be lit waits for the next try. */
        @WithDefault("1m")
        Duration pause();
    }

    /** Settings of the notices 通知. */
    interface Noticing {
        /** Whether this node sends; any number of nodes may. */
        @WithDefault("true")
        boolean enabled();

        /** How long the workers rest when nothing is due. */
        @WithDefault("1s")
        Duration interval();

        /** How long one try may take before another worker may have the message; longer than {@link #timeout()}. */
        @WithDefault("1m")
        Duration lease();

        /** How long a mail server or webhook may take to answer. */
        @WithDefault("10s")
        Duration timeout();

        /** Tries before a message is given up. */
        @WithDefault("8")
        int tries();

        /** Pause after the first failed try; it doubles with each. */
        @WithDefault("30s")
        Duration firstPause();

        /** Greatest pause between two tries. */
        @WithDefault("1h")
        Duration greatestPause();

        /** What the bodies sent to webhooks are signed with; without it no webhook is called. */
        Optional<String> webhookSecret();
    }
}
