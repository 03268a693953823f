package cn.hotline.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the demo accounts, asked for once each. */
public final class Sessions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Sessions(HttpClient http, String issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    public String token(String user) {
        return tokens.computeIfAbsent(user, this::ask);
    }

    void forget(String user) {
        tokens.remove(user);
    }

    private String ask(String user) {
        String account = URLEncoder.encode(user, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=hotline-cli&username=" + account + "&password=" + account))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalArgumentException(user + ": "
                        + body.path("error_description")
                                .asText(body.path("error").asText()));
            }
            return body.path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("令牌签发未运行 the issuer does not answer at " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
