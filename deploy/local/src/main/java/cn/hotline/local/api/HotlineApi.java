package cn.hotline.local.api;

import cn.hotline.local.stack.Ports;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The seven services' REST interfaces as a patient client sees them: a service that is away, fails or has
 * too much to do is asked again for a while.
 */
public final class HotlineApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PATIENCE_WITH_BUGS = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final int NO_ANSWER = 0;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Ports ports;
    private final Sessions sessions;
    private final Latencies latencies = new Latencies();
    private final LongAdder retries = new LongAdder();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final LongAdder withoutRetryAfter = new LongAdder();

    public HotlineApi(Ports ports) {
        this.ports = ports;
        this.sessions = new Sessions(http, ports.issuerUrl());
    }

    public Sessions sessions() {
        return sessions;
    }

    public Latencies latencies() {
        return latencies;
    }

    /** How often a call had to be repeated because a service was away or failed. */
    public long retries() {
        return retries.sum();
    }

    /** How many answers of each status came in, e.g. 201; 0 stands for none at all. */
    public Map<Integer, Long> statuses() {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    /** How many answers 429 and 503 did not say when to come again. */
    public long withoutRetryAfter() {
        return withoutRetryAfter.sum();
    }

    /**
     * Sends, and sends again while the service is away.
     *
     * @throws ServiceAway when it stays away
     */
    public Answer send(Call call) {
        long begin = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        boolean renewed = false;
        while (true) {
            Answer answer = attempt(call);
            if (answer.status() == 401 && !renewed) {
                renewed = true;
                sessions.forget(call.user());
                continue;
            }
            if (answer.status() < 500 && answer.status() != TOO_MANY) {
                return answer;
            }
            Duration patience = answer.status() == 500 ? PATIENCE_WITH_BUGS : PATIENCE;
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new ServiceAway(call.name() + ": " + answer.problem());
            }
            retries.increment();
            sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Sends once, as a client without patience does; 503 also when nobody answers. */
    public Answer attempt(Call call) {
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(request(call), HttpResponse.BodyHandlers.ofByteArray());
            latencies.record(call.name(), System.nanoTime() - begin);
            count(response);
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            statuses.computeIfAbsent(NO_ANSWER, any -> new LongAdder()).increment();
            return new Answer(AWAY, JSON.createObjectNode().put("code", "away").put("detail", String.valueOf(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway("interrupted");
        }
    }

    private void count(HttpResponse<?> response) {
        int status = response.statusCode();
        statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
        boolean later = status == TOO_MANY || status == AWAY;
        if (later && response.headers().firstValue("Retry-After").isEmpty()) {
            withoutRetryAfter.increment();
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ports.url(call.service()) + call.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + sessions.token(call.user()))
                .header("Accept", "application/json");
        if (call.version() != null) {
            request.header("If-Match", "\"" + call.version() + "\"");
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        if (call.body() == null) {
            return request.method(call.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
        }
        byte[] body = call.body() instanceof Form form ? form.bytes() : write(call.body());
        return request.header("Content-Type", call.body() instanceof Form form ? form.mediaType() : "application/json")
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parse(byte[] body) throws IOException {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // a page of HTML, or half an answer of a dying service
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway("interrupted");
        }
    }
}
