package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.hotline.intake.Desk;
import cn.hotline.intake.IntakeError;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attachments while a bucket holds them, and while it does not answer. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BucketAttachingTest {
    private static ObjectServer server;

    @Inject
    Attachments attachments;

    @Inject
    FileSweeper sweeper;

    @Inject
    EntityManager entities;

    @Inject
    MeterRegistry metrics;

    @Inject
    MovableClock clock;

    private JsonPath demand;

    @BeforeAll
    static void start() {
        server = new ObjectServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        Desk.open();
        server.empty();
        demand = Desk.registered();
        use(server.store());
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void a_document_goes_to_the_bucket_and_comes_back() {
        byte[] document = Arrays.copyOf(Samples.of(AttachmentType.PDF), 2 << 20);
        String id =
                upload("张小丽的证明.pdf", document).then().statusCode(201).extract().path("attachmentId");

        assertThat(server.keys()).containsExactly(id.substring(0, 6) + "/" + id);
        Response content = download(id);
        content.then().statusCode(200).header("Content-Length", equalTo(String.valueOf(document.length)));
        assertThat(content.asByteArray()).isEqualTo(document);
    }

    @Test
    void while_the_store_refuses_us_nothing_is_attached_and_the_sender_is_told_to_try_again() {
        String kept = upload("a.png", Samples.photo(1, 50)).path("attachmentId");
        use(server.store("s3.secret-key", "another secret"));

        away(upload("b.png", Samples.photo(2, 50)));
        away(download(kept));
        assertThat(attachments.count("caseId", Desk.id(demand).value())).isEqualTo(1);
        assertThat(server.keys()).hasSize(1);
        assertThat(metrics.timer("hotline.intake.attachments.store", "operation", "put", "outcome", "failed")
                        .count())
                .isPositive();

        use(server.store());
        upload("b.png", Samples.photo(2, 50)).then().statusCode(201);
        download(kept).then().statusCode(200);
    }

    @Test
    void a_server_that_dies_while_it_tells_a_file_makes_no_short_file() throws IOException {
        String id = upload("a.pdf", Arrays.copyOf(Samples.of(AttachmentType.PDF), 2 << 20))
                .path("attachmentId");
        try (Line line = new Line(server.port()).telling(1 << 19)) {
            use(server.store("s3.endpoint", line.uri()));
            assertThatThrownBy(() -> assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> download(id).asByteArray()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_an_upload_that_died_left_in_the_bucket_is_swept_once_the_store_answers() throws IOException {
        clock.set("2034-05-01T08:00");
        try (Line line = new Line(server.port()).telling(30)) {
            use(server.store("s3.endpoint", line.uri(), "s3.attempts", "1"));
            away(upload("a.png", Samples.photo(3, 50)));
            assertThat(server.keys()).hasSize(1);
            String left = server.keys().get(0);

            use(server.store("s3.secret-key", "another secret"));
            clock.set("2034-05-01T09:01");
            sweeper.sweep();
            assertThat(loose(left)).isEqualTo(1);
            assertThat(server.keys()).containsExactly(left);

            use(server.store());
            clock.set("2034-05-01T10:02");
            sweeper.sweep();
            assertThat(loose(left)).isZero();
            assertThat(server.keys()).isEmpty();
        }
    }

    @Test
    void one_file_that_cannot_be_removed_holds_up_no_other() {
        clock.set("2034-06-01T08:00");
        upload("a.png", Samples.photo(1, 50)).then().statusCode(201);
        use(new StubbornStore(server.store()));
        away(upload("b.png", Samples.photo(2, 50)));
        away(upload("c.png", Samples.photo(3, 50)));
        assertThat(server.keys()).hasSize(3);

        clock.set("2034-06-01T09:01");
        sweeper.sweep();
        sweeper.sweep();
        assertThat(server.keys()).hasSize(2);
    }

    private void use(AttachmentStore store) {
        QuarkusMock.installMockForType(new MeteredStore(store, metrics), AttachmentStore.class);
    }

    private static void away(Response answer) {
        answer.then()
                .statusCode(IntakeError.ATTACHMENT_STORE_AWAY.kind().status())
                .header("Retry-After", "30")
                .body("code", equalTo("attachment-store-away"))
                .body("detail", containsString("附件存储暂时不可用"));
    }

    private Response upload(String name, byte[] content) {
        return Uploads.to(demand, Desk.AGENT, name, content);
    }

    private Response download(String id) {
        return Api.as(Desk.AGENT).get(Uploads.url(demand) + "/" + id + "/content");
    }

    private long loose(String key) {
        return ((Number) entities.createNativeQuery("select count(*) from loose_file where storage_key = ?1")
                        .setParameter(1, key)
                        .getSingleResult())
                .longValue();
    }
}
