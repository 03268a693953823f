package cn.hotline.local.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A token issuer for development 开发用令牌签发: every demo account with its name as password, on the loopback interface only.
 *
 * <p>It speaks as much OpenID Connect as the services and a command line need: discovery, keys, password grant.
 */
public final class TokenIssuer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTICE = "仅供开发 development only";

    private final HttpServer server;
    private final ExecutorService workers;
    private final String issuer;
    private final DemoUsers users;
    private final Tokens tokens;

    private TokenIssuer(HttpServer server, ExecutorService workers, DemoUsers users, RSAKey key) {
        this.server = server;
        this.workers = workers;
        this.users = users;
        this.issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        this.tokens = new Tokens(issuer, key, Clock.systemUTC());
    }

    /**
     * Starts listening.
     *
     * @param status what {@code /status} tells, for the launcher's own commands
     */
    public static TokenIssuer start(int port, DemoUsers users, RSAKey key, Supplier<?> status) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            ExecutorService workers = Executors.newFixedThreadPool(4, work -> {
                Thread thread = new Thread(work, "issuer");
                thread.setDaemon(true);
                return thread;
            });
            TokenIssuer issuer = new TokenIssuer(server, workers, users, key);
            server.setExecutor(workers);
            Map<String, Object> keys = new JWKSet(key.toPublicJWK()).toJSONObject();
            // also at the bare address that the launcher prints
            server.createContext("/", issuer::discovery);
            server.createContext("/jwks", call -> answer(call, 200, keys));
            server.createContext("/token", issuer::token);
            server.createContext("/status", call -> answer(call, 200, status.get()));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the tokens' {@code iss}. */
    public String url() {
        return issuer;
    }

    private void discovery(HttpExchange call) throws IOException {
        if (List.of("/", "/.well-known/openid-configuration")
                .contains(call.getRequestURI().getPath())) {
            answer(call, 200, discovery());
        } else {
            answer(call, 404, Map.of("error", "not_found", "error_description", "没有这个地址"));
        }
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new HashMap<>();
        document.put("issuer", issuer);
        document.put("jwks_uri", issuer + "/jwks");
        document.put("token_endpoint", issuer + "/token");
        document.put("grant_types_supported", List.of("password"));
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("notice", NOTICE);
        return document;
    }

    private void token(HttpExchange call) throws IOException {
        if (!"POST".equals(call.getRequestMethod())) {
            answer(call, 405, Map.of("error", "invalid_request", "error_description", "POST"));
            return;
        }
        Map<String, String> form = form(call);
        if (!"password".equals(form.get("grant_type"))) {
            answer(call, 400, Map.of("error", "unsupported_grant_type"));
            return;
        }
        String account = form.getOrDefault("username", "");
        Optional<DemoUser> user = users.find(account).filter(found -> account.equals(form.get("password")));
        if (user.isEmpty()) {
            answer(call, 400, Map.of("error", "invalid_grant", "error_description", "账号或密码不对；演示账号的密码即账号名"));
            return;
        }
        answer(
                call,
                200,
                Map.of(
                        "access_token",
                        tokens.of(user.get()),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        Tokens.LIFETIME.toSeconds(),
                        "notice",
                        NOTICE));
    }

    private static Map<String, String> form(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readNBytes(10_000), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void answer(HttpExchange call, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        call.getResponseHeaders().add("Cache-Control", "no-store");
        call.sendResponseHeaders(status, json.length);
        try (call) {
            call.getResponseBody().write(json);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
