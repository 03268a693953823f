package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jclouds.blobstore.domain.BlobMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketStoreTest extends AttachmentStoreContract {
    private static ObjectServer server;

    @BeforeAll
    static void start() {
        server = new ObjectServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        server.empty();
    }

    @Override
    AttachmentStore store() {
        return server.store();
    }

    @Override
    List<String> stored() {
        return server.keys();
    }

    @Test
    void an_object_carries_nothing_but_its_bytes() throws IOException {
        store().put(KEY, content());

        BlobMetadata object = server.object(KEY);
        assertThat(object.getUserMetadata()).isEmpty();
        assertThat(object.getContentMetadata().getContentType()).isEqualTo("application/octet-stream");
        assertThat(object.getContentMetadata().getContentDisposition()).isNull();
        assertThat(object.getContentMetadata().getContentEncoding()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"s3.secret-key, another secret", "s3.access-key, another", "s3.bucket, another-bucket"})
    void a_store_that_refuses_us_has_failed_and_lacks_nothing(String setting, String wrong) throws IOException {
        AttachmentStore store = server.store(setting, wrong);
        Path content = content();
        for (Use use : List.<Use>of(() -> store.put(KEY, content), () -> store.get(KEY))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class)
                    .hasMessageNotContaining("secret");
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_server_that_dies_in_the_middle_of_an_upload_has_nothing_of_it() throws IOException {
        try (Line line = new Line(server.port()).receiving(1 << 20, Integer.MAX_VALUE)) {
            AttachmentStore store = server.store("s3.endpoint", line.uri(), "s3.attempts", "2");
            assertThatThrownBy(() -> store.put(KEY, large(8 << 20))).isInstanceOf(IOException.class);
            assertThat(line.calls()).isEqualTo(2);
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_server_that_dies_before_it_answers_has_failed() throws IOException {
        try (Line line = new Line(server.port()).telling(1)) {
            AttachmentStore store = server.store("s3.endpoint", line.uri(), "s3.attempts", "1");
            Path content = content();
            for (Use use : List.<Use>of(() -> store.put(KEY, content), () -> store.get(KEY), () -> store.delete(KEY))) {
                assertThatThrownBy(use::run).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void a_server_that_is_back_at_the_next_attempt_gets_all_of_it() throws IOException {
        Path large = large(8 << 20);
        try (Line line = new Line(server.port()).receiving(1 << 20, 1)) {
            server.store("s3.endpoint", line.uri()).put(KEY, large);
        }
        try (InputStream got = store().get(KEY)) {
            assertThat(got).hasSameContentAs(Files.newInputStream(large));
        }
    }

    @Test
    void a_server_that_dies_in_the_middle_of_a_download_is_no_end_of_the_file() throws IOException {
        store().put(KEY, large(8 << 20));
        try (Line line = new Line(server.port()).telling(1 << 20);
                InputStream got = server.store("s3.endpoint", line.uri()).get(KEY)) {
            assertThatThrownBy(got::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"s3.timeout, 700ms", "s3.silence, 200ms"})
    void a_server_that_never_answers_is_not_waited_for(String limit, String most) throws IOException {
        try (Line line = new Line(server.port()).telling(0)) {
            AttachmentStore store = server.store("s3.endpoint", line.uri(), "s3.attempts", "2", limit, most);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(IOException.class);
            assertThat(System.nanoTime() - begun).isLessThan(8_000_000_000L);
        }
    }

    @Test
    void encryption_is_asked_for_where_it_is_set_and_the_secret_never_travels() throws IOException {
        try (Line line = new Line(server.port())) {
            server.store("s3.endpoint", line.uri(), "s3.encryption", "AES256").put(KEY, content());
            assertThat(line.heard())
                    .containsIgnoringCase("x-amz-server-side-encryption: AES256")
                    .containsIgnoringCase("content-md5")
                    .doesNotContain("its secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bucket", "access-key", "secret-key"})
    void a_setting_that_is_missing_is_told_by_its_name(String missing) {
        assertThatThrownBy(() -> server.store("s3." + missing, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("hotline.intake.attachments.s3." + missing + " is not set");
    }

    @Test
    void where_files_are_chosen_no_object_store_need_be_set() {
        assertThat(AttachmentStores.named(ObjectServer.attachments(Map.of()))).isInstanceOf(DirectoryStore.class);
    }

    private interface Use {
        void run() throws IOException;
    }

    private Path content() throws IOException {
        return Files.writeString(directory.resolve("张小丽.txt"), "内容");
    }
}
