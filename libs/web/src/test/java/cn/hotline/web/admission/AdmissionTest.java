package cn.hotline.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node with two places. */
class AdmissionTest {
    private static final long PATIENCE = 30;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<RoutingContext> begun = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void serve() {
        Admission admission = new Admission(
                new AdmissionConfig() {
                    @Override
                    public int most() {
                        return 2;
                    }

                    @Override
                    public Duration retryAfter() {
                        return Duration.ofSeconds(3);
                    }

                    @Override
                    public Duration bodyWithin() {
                        return Duration.ofMillis(300);
                    }
                },
                new MemorySize(BigInteger.valueOf(2L << 20)));
        Router router = Router.router(vertx);
        router.route().handler(admission::admit);
        router.route().handler(begun::add);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void oneTooManyIsToldAtOnceWhenToComeAgain() throws Exception {
        ask("/api/v1/cases");
        post("/api/v1/demands", "application/json");
        theNext();
        theNext();

        HttpResponse<String> refused =
                post("/api/v1/demands", "application/json").get(PATIENCE, TimeUnit.SECONDS);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"overloaded\"", "urn:hotline:problem:overloaded");
        assertThat(begun).isEmpty();
    }

    @Test
    void aBodyLargerThanAnyIsRefusedInWords() throws Exception {
        HttpRequest large = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.actualPort() + "/api/v1/demands"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(2 << 20) + 1]))
                .build();

        HttpResponse<String> refused =
                http.sendAsync(large, HttpResponse.BodyHandlers.ofString()).get(PATIENCE, TimeUnit.SECONDS);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"http-413\"", "至多 2 MB");
        assertThat(begun).isEmpty();
    }

    @Test
    void aPlaceIsFreeAgainOnceItsAnswerBegins() throws Exception {
        CompletableFuture<HttpResponse<String>> first = ask("/api/v1/cases");
        RoutingContext inFirst = theNext();
        ask("/api/v1/cases");
        theNext();
        inFirst.response().setChunked(true).write("the answer flows on");

        ask("/api/v1/cases");

        RoutingContext third = theNext();
        inFirst.response().end();
        assertThat(first.get(PATIENCE, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        third.response().end();
    }

    @Test
    void aPlaceIsFreeAgainWhenItsCallerIsGone() throws Exception {
        CompletableFuture<HttpResponse<String>> first = ask("/api/v1/cases");
        ask("/api/v1/cases");
        CompletableFuture<Void> gone = new CompletableFuture<>();
        theNext().addEndHandler(ended -> gone.complete(null));
        theNext().addEndHandler(ended -> gone.complete(null));

        first.cancel(true);
        gone.get(PATIENCE, TimeUnit.SECONDS);

        ask("/api/v1/cases");
        theNext();
    }

    @Test
    void whoSendsABodyBitByBitLosesHisPlace() throws Exception {
        try (Socket slow = new Socket("127.0.0.1", server.actualPort())) {
            slow.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE));
            slow.getOutputStream()
                    .write("POST /api/v1/demands HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            theNext();
            ask("/api/v1/cases");
            theNext();

            assertThat(slow.getInputStream().read())
                    .as("closed without an answer")
                    .isEqualTo(-1);
        }
        ask("/api/v1/cases");
        theNext();
    }

    @Test
    void aBodyThatHasComeMayBeWorkedOnForLong() throws Exception {
        CompletableFuture<HttpResponse<String>> sent = post("/api/v1/demands", "application/json");
        RoutingContext worked = theNext();
        Thread.sleep(600);
        worked.response().end("done");
        assertThat(sent.get(PATIENCE, TimeUnit.SECONDS).body()).isEqualTo("done");
    }

    @Test
    void healthAndUploadsTakeNoPlace() throws Exception {
        ask("/api/v1/cases");
        ask("/api/v1/cases");
        theNext();
        theNext();

        ask("/q/health/ready");
        post("/api/v1/demands/1/attachments", "multipart/form-data; boundary=x");

        theNext();
        theNext();
    }

    private RoutingContext theNext() throws InterruptedException {
        RoutingContext next = begun.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(next).as("a request that was let in").isNotNull();
        return next;
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String type) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }
}
