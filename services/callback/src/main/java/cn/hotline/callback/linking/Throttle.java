package cn.hotline.callback.linking;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.error.TryLater;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each client ask only so often in a window 限流; in memory, so each node counts for itself. */
@ApplicationScoped
public class Throttle {
    private final LinkConfig config;
    private final Clock clock;
    private final Map<String, Window> windows;

    Throttle(LinkConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.windows = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
                return size() > config.remembered();
            }
        };
    }

    /** @throws TryLater {@code too-many-tries} */
    synchronized void pass(String client) {
        Instant now = clock.instant();
        Window window = windows.get(client);
        if (window == null || !now.isBefore(window.since.plus(config.window())) || now.isBefore(window.since)) {
            windows.remove(client);
            windows.put(client, new Window(now, 1));
        } else if (window.tries < config.tries()) {
            windows.put(client, new Window(window.since, window.tries + 1));
        } else {
            throw new TryLater(CallbackError.TOO_MANY_TRIES, Duration.between(now, window.since.plus(config.window())));
        }
    }

    private record Window(Instant since, int tries) {}
}
