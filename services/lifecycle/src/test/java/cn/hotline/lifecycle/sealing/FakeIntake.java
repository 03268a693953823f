package cn.hotline.lifecycle.sealing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Intake's attachments as a client sees them; each test says what its case has. */
public class FakeIntake implements QuarkusTestResourceLifecycleManager {
    static final Map<String, List<File>> FILES = new ConcurrentHashMap<>();
    static final Map<String, Integer> REFUSALS = new ConcurrentHashMap<>();
    static final List<String> TOKENS = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** @param status what its download is answered with; 0 for never */
    record File(String id, String name, String text, int status) {
        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String listed() {
            return """
                    {"attachmentId":"%s","name":"%s","kind":"DOCUMENT","mediaType":"application/pdf","size":%d,"sha256":"%s",
                     "uploadedBy":"zhang.wei","uploadedByName":"张伟","uploadedAt":"2026-11-20T02:00:00Z"}""".formatted(id, name, text.length(), sha256());
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/demands/", FakeIntake::answer);
        server.start();
        return Map.of(
                "hotline.lifecycle.intake-url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "hotline.lifecycle.intake-answer",
                "2S",
                "hotline.lifecycle.attachments",
                "3S");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        TOKENS.add(exchange.getRequestHeaders().getFirst("Authorization"));
        List<File> files = FILES.getOrDefault(path[4], List.of());
        int refused = REFUSALS.getOrDefault(path[4], 200);
        if (refused == 0) {
            return; // never answers
        }
        if (path.length == 6) {
            String list = files.stream().map(File::listed).collect(Collectors.joining(",", "[", "]"));
            answer(exchange, refused, list);
        } else {
            File asked = files.stream()
                    .filter(file -> file.id.equals(path[6]))
                    .findFirst()
                    .orElseThrow();
            if (asked.status != 0) {
                answer(exchange, asked.status, asked.text);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
