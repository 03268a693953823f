package cn.hotline.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the event traffic of one service. */
@ConfigMapping(prefix = "hotline.messaging")
public interface MessagingConfig {
    /** Whether relay and inbox run; off only in tests that drive them by hand. */
    @WithDefault("true")
    boolean enabled();

    /** Name of this node among the replicas of its service; a restarted node that keeps its name takes its partitions back at once. */
    Optional<String> node();

    /** Greatest number of events taken at once, at least 500; only who is behind takes more than that. */
    @WithDefault("500")
    int batch();

    /** How many transactions a large batch is divided into, side by side; the events of one key stay together. */
    @WithDefault("1")
    int lanes();

    /**
     * Rest after a batch in which the next one gathers. An idle service takes its first event at once; a busy one pays for its
     * round trips once a batch, not once an event. Each event is applied at most twice this much later, as the client first hands
     * out what it had fetched before the rest. Long where nobody waits for the effect.
     */
    @WithDefault("20ms")
    Duration gather();

    /** As {@link #gather()}, of the events on their way out: everybody waits for these. */
    @WithDefault("20ms")
    Duration relayGather();

    /** How long the relay rests when no commit wakes it; bounds the delay of events committed by other nodes. */
    @WithDefault("250ms")
    Duration relayRest();

    /** Tries of one event, while the database answers, before it is parked. */
    @WithDefault("3")
    int tries();

    /** How long the inbox remembers applied events; longer than any redelivery. */
    @WithDefault("30d")
    Duration inboxMemory();
}
