package cn.hotline.callback.linking;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.TokenBuckets;
import cn.hotline.kernel.error.TryLater;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Lets each client ask only so often 限流, or tokens could be guessed. */
@ApplicationScoped
public class Throttle {
    private final TokenBuckets clients;
    private final Clock clock;

    Throttle(LinkConfig config, Clock clock) {
        this.clients = new TokenBuckets(config.tries(), config.pause(), config.remembered());
        this.clock = clock;
    }

    /** @throws TryLater {@code too-many-tries} */
    void pass(String client) {
        Duration wait = clients.take(client, clock.instant());
        if (!wait.isZero()) {
            throw new TryLater(CallbackError.TOO_MANY_TRIES, wait);
        }
    }
}
