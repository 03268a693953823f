package cn.hotline.supervision.noticing;

import static cn.hotline.supervision.SupervisionTest.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office's own system receives, and what happens when it does not answer as it should. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WebhookNoticeTest {
    private record Received(String signature, String timestamp, String id, String body) {}

    @Inject
    NoticeDesk desk;

    @Inject
    SendNotices sending;

    @Inject
    MovableClock time;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private volatile int status = 200;
    private HttpServer office;

    @BeforeEach
    void anOfficeListens() throws IOException {
        time.set("2025-10-14T12:00");
        office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        office.setExecutor(Executors.newCachedThreadPool());
        office.createContext("/hook", this::answer);
        office.start();
        String address = "http://127.0.0.1:" + office.getAddress().getPort() + "/hook";
        desk.subscribe("HS-HOOK", NoticeKind.URGED, ChannelKind.WEBHOOK, address, 0);
    }

    @AfterEach
    void leaveNothing() {
        hanging.countDown();
        office.stop(0);
        desk.clear();
        time.release();
    }

    @Test
    void theBodyIsSignedWithTheTimestamp() throws Exception {
        String caseNo = desk.happens(NoticeKind.URGED, "HS-HOOK").value();
        sending.drain();

        assertThat(received).hasSize(1);
        Received one = received.get(0);
        assertThat(one.body).contains(caseNo, "\"matters\":1");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("only-for-tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((one.timestamp + "." + one.body).getBytes(StandardCharsets.UTF_8));
        assertThat(one.signature).isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
    }

    @Test
    void anOfficeThatFailsIsTriedAgainWithTheSameIdUntilItRecovers() {
        status = 500;
        desk.happens(NoticeKind.URGED, "HS-HOOK");
        sending.drain();
        sending.drain();
        assertThat(received).as("not again before the pause is over").hasSize(1);
        assertThat(desk.count("notice_sending where state = 'FAILED' and error = 'HTTP 500'"))
                .isOne();

        time.advance(Duration.ofMinutes(1));
        sending.drain();
        assertThat(received).hasSize(2);
        desk.happens(NoticeKind.URGED, "HS-HOOK");
        desk.happens(NoticeKind.URGED, "HS-HOOK");
        status = 204;
        time.advance(Duration.ofMinutes(2));
        sending.drain();
        assertThat(received).as("the two that came meanwhile").hasSize(3);
        sending.drain();

        assertThat(received).hasSize(5);
        assertThat(received.subList(0, 3)).extracting(Received::id).containsOnly(received.get(0).id);
        assertThat(desk.count("notice_sending where state = 'SENT'")).isEqualTo(3);
    }

    @Test
    void anOfficeThatDoesNotAnswerInTimeIsTriedAgain() {
        status = 0;
        desk.happens(NoticeKind.URGED, "HS-HOOK");
        sending.drain();

        assertThat(desk.count("notice_sending where state = 'FAILED' and error like '%HttpTimeoutException%'"))
                .isOne();
    }

    @Test
    void anOfficeThatRefusesIsNotTriedAgainUntilSomebodyHasItResent() {
        status = 410;
        desk.happens(NoticeKind.URGED, "HS-HOOK");
        sending.drain();
        time.advance(Duration.ofDays(1));
        sending.drain();
        assertThat(received).hasSize(1);

        var notice = as(Role.SUPERVISOR)
                .get("/api/v1/notices?status=GIVEN_UP&unit=HS-HOOK")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String path = "/api/v1/notice-sendings/" + notice.getString("items[0].sendingId") + "/resendings";
        as(Role.SUPERVISOR).post(path).then().statusCode(428);
        as(Role.SUPERVISOR).header("If-Match", "\"0\"").post(path).then().statusCode(412);
        as(Role.AGENT).header("If-Match", "\"2\"").post(path).then().statusCode(403);
        status = 200;
        as(Role.SUPERVISOR)
                .header("If-Match", "\"" + notice.getString("items[0].version") + "\"")
                .post(path)
                .then()
                .statusCode(200);
        sending.drain();
        assertThat(received).hasSize(2);
    }

    @Test
    void afterEightTriesItIsGivenUp() {
        status = 503;
        desk.happens(NoticeKind.URGED, "HS-HOOK");
        for (int tries = 0; tries < 12; tries++) {
            sending.drain();
            time.advance(Duration.ofMinutes(80));
        }
        assertThat(received).hasSize(8);
        assertThat(desk.count("notice_sending where state = 'GIVEN_UP' and attempts = 8"))
                .isOne();
    }

    @Test
    void aMessageWhoseWorkerDiedIsSentByAnotherWhenTheLeaseIsOver() {
        desk.happens(NoticeKind.URGED, "HS-HOOK");
        sending.compose();
        desk.run("update notice_sending set state = 'SENDING', attempts = 1, lease_until = '2025-10-14T04:01Z'");
        sending.drain();
        assertThat(received).isEmpty();

        time.advance(Duration.ofMinutes(1));
        sending.drain();
        assertThat(received).hasSize(1);
        assertThat(desk.count("notice_sending where state = 'SENT' and attempts = 2"))
                .isOne();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("X-Hotline-Signature"),
                    exchange.getRequestHeaders().getFirst("X-Hotline-Timestamp"),
                    exchange.getRequestHeaders().getFirst("X-Hotline-Notice"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (status == 0) {
                hanging.await();
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
