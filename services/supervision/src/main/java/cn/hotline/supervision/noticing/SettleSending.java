package cn.hotline.supervision.noticing;

import cn.hotline.supervision.SupervisionConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Notes what came of sending a message 登记送达结果; what failed is tried again after ever longer pauses, and given up at last. */
@ApplicationScoped
class SettleSending {
    private final EntityManager entities;
    private final Clock clock;
    private final SupervisionConfig.Noticing config;
    private final MeterRegistry metrics;

    SettleSending(EntityManager entities, Clock clock, SupervisionConfig config, MeterRegistry metrics) {
        this.entities = entities;
        this.clock = clock;
        this.config = config.noticing();
        this.metrics = metrics;
    }

    /** Nothing, if the lease had ended and another worker has it. */
    @Transactional
    void settle(Sending taken, Delivery delivery) {
        Sending sending = entities.find(Sending.class, taken.id(), LockModeType.PESSIMISTIC_WRITE);
        if (sending.state() != DeliveryState.SENDING || sending.attempts() != taken.attempts()) {
            return;
        }
        Instant now = clock.instant();
        if (delivery.outcome() == Delivery.Outcome.DELIVERED) {
            sending.delivered(now);
        } else if (delivery.outcome() == Delivery.Outcome.RETRY && sending.attempts() < config.tries()) {
            sending.failed(delivery.reason(), pause(sending.attempts(), config), now);
        } else {
            sending.giveUp(delivery.reason(), now);
        }
        metrics.counter(
                        "hotline.notices",
                        "channel",
                        sending.channel().name(),
                        "state",
                        sending.state().name())
                .increment();
    }

    /** Doubles with each try, up to a greatest; a quarter more or less, so that all do not come back at once. */
    static Duration pause(int attempts, SupervisionConfig.Noticing config) {
        long most = config.greatestPause().toMillis();
        long doubled = config.firstPause().toMillis() << Math.min(attempts - 1, 20);
        long pause = Math.min(most, doubled);
        return Duration.ofMillis(pause + ThreadLocalRandom.current().nextLong(-pause / 4, pause / 4 + 1));
    }
}
