package cn.hotline.messaging;

import cn.hotline.messaging.inbox.InboxConsumer;
import cn.hotline.messaging.outbox.OutboxRelay;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Starts relay and inbox with the service, ends them with it, and tells whether both work. */
@ApplicationScoped
public class MessagingLifecycle {
    private final MessagingConfig config;
    private final OutboxRelay relay;
    private final InboxConsumer inbox;

    MessagingLifecycle(MessagingConfig config, OutboxRelay relay, InboxConsumer inbox) {
        this.config = config;
        this.relay = relay;
        this.inbox = inbox;
    }

    @Startup
    void start() {
        if (config.enabled()) {
            relay.start();
            inbox.start();
        }
    }

    @Shutdown
    void stop() {
        if (config.enabled()) {
            inbox.stop();
            relay.stop();
        }
    }

    /** Ready when the relay lives and the inbox has its partitions. */
    @Readiness
    @ApplicationScoped
    HealthCheck messaging() {
        return () -> HealthCheckResponse.named("messaging")
                .withData("relay", relay.isAlive())
                .withData("inbox", inbox.isListening())
                .status(!config.enabled() || (relay.isAlive() && inbox.isListening()))
                .build();
    }
}
