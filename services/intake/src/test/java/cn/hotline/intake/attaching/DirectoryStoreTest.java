package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryStoreTest {
    @TempDir
    Path directory;

    @Test
    void what_was_put_is_got_until_it_is_deleted() throws IOException {
        AttachmentStore store = new DirectoryStore(directory.resolve("store"));
        Path content = Files.writeString(directory.resolve("upload"), "内容");

        store.put("0193/0193-a", content);
        try (InputStream got = store.get("0193/0193-a")) {
            assertThat(got.readAllBytes()).isEqualTo(Files.readAllBytes(content));
        }
        assertThat(files()).containsExactly("0193-a");

        store.delete("0193/0193-a");
        store.delete("0193/0193-a");
        assertThatThrownBy(() -> store.get("0193/0193-a")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_put_that_fails_leaves_nothing() throws IOException {
        AttachmentStore store = new DirectoryStore(directory.resolve("store"));

        assertThatThrownBy(() -> store.put("0193/b", directory.resolve("missing")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/passwd", "a/../../b", "", "a//b", "A"})
    void what_is_no_key_reaches_no_file(String key) {
        AttachmentStore store = new DirectoryStore(directory.resolve("store"));
        assertThatThrownBy(() -> store.get(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private Stream<String> names() throws IOException {
        return Files.walk(directory.resolve("store"))
                .filter(Files::isRegularFile)
                .map(each -> each.getFileName().toString());
    }

    private java.util.List<String> files() throws IOException {
        try (Stream<String> names = names()) {
            return names.toList();
        }
    }
}
