package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.intake.Desk;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SweepingTest {
    private static final String KEY = "0193ab/0193ab-loose";

    @Inject
    SweepLooseFiles sweepLooseFiles;

    @Inject
    LooseFiles looseFiles;

    @Inject
    Attachments attachments;

    @Inject
    AttachmentStore store;

    @Inject
    MovableClock clock;

    @TempDir
    Path directory;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void a_file_whose_upload_died_before_its_row_is_swept_and_can_no_longer_be_claimed() throws IOException {
        clock.set("2034-01-01T08:00");
        looseFiles.announce(KEY, clock.instant());
        store.put(KEY, Files.write(directory.resolve("upload"), Samples.photo(1, 50)));

        clock.set("2034-01-01T09:00");
        sweepLooseFiles.sweep();
        store.get(KEY).close();

        clock.set("2034-01-01T09:01");
        sweepLooseFiles.sweep();
        assertThatThrownBy(() -> store.get(KEY)).isInstanceOf(NoSuchFileException.class);
        assertThat(QuarkusTransaction.requiringNew().call(() -> looseFiles.claim(KEY)))
                .isFalse();
        assertThat(sweepLooseFiles.sweep()).isZero();
    }

    @Test
    void the_file_of_an_attachment_is_never_swept() throws IOException {
        JsonPath demand = Desk.registered();
        clock.set("2034-02-01T08:00");
        Uploads.to(demand, Desk.AGENT, "p.png", Samples.photo(1, 50)).then().statusCode(201);

        clock.set("2034-03-01T08:00");
        sweepLooseFiles.sweep();
        String key = attachments.of(Desk.id(demand)).get(0).storageKey();
        store.get(key).close();
    }
}
