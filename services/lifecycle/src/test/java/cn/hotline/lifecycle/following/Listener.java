package cn.hotline.lifecycle.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of server-sent events that knows the standard and nothing of us. */
final class Listener implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Event END = new Event("", null, null);
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InputStream body;
    private volatile String last;

    private Listener(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    record Event(String name, String id, JsonNode data) {
        String seen() {
            return data.at("/line/type").asText();
        }
    }

    static Listener open(URI uri, String token, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new Listener(answer.body());
    }

    /** Waits for an event and gives all up to it, heartbeats left out. */
    List<Event> until(Predicate<Event> wanted) throws InterruptedException {
        List<Event> seen = new ArrayList<>();
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            Event next = events.poll(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(next).as("after " + seen).isNotNull().isNotSameAs(END);
            if (!next.name.equals("heartbeat")) {
                seen.add(next);
            }
            if (wanted.test(next)) {
                return seen;
            }
        }
    }

    /** Waits until the server has ended the stream. */
    void untilEnd() throws InterruptedException {
        Event next;
        do {
            next = events.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("the end").isNotNull();
        } while (next != END);
    }

    boolean hasMore() {
        return events.stream().anyMatch(event -> event != END && !event.name.equals("heartbeat"));
    }

    /** What a client sends as Last-Event-ID. */
    String lastEventId() {
        return last;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = null;
            String id = null;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && name != null) {
                    last = id == null ? last : id;
                    events.add(new Event(name, id, JSON.readTree(data.toString())));
                    name = null;
                    id = null;
                    data.setLength(0);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                }
            }
        } catch (IOException closed) {
            // by us or by the server: the end all the same
        }
        events.add(END);
    }
}
