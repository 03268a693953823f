package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of every store of attachments, whatever holds them. */
abstract class AttachmentStoreContract {
    static final String KEY = "0193ab/0193ab-a";
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path directory;

    abstract AttachmentStore store() throws IOException;

    /** The keys of all that lies in the store, whole or in part. */
    abstract List<String> stored() throws IOException;

    @Test
    void what_was_put_is_got_until_it_is_deleted() throws IOException {
        AttachmentStore store = store();
        Path content = Files.writeString(directory.resolve("upload"), "内容");

        store.put(KEY, content);
        try (InputStream got = store.get(KEY)) {
            assertThat(got.readAllBytes()).isEqualTo(Files.readAllBytes(content));
        }
        assertThat(stored()).containsExactly(KEY);

        store.delete(KEY);
        store.delete(KEY);
        assertThatThrownBy(() -> store.get(KEY)).isInstanceOf(NoSuchFileException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_put_that_fails_leaves_nothing() throws IOException {
        AttachmentStore store = store();
        assertThatThrownBy(() -> store.put(KEY, directory.resolve("missing"))).isInstanceOf(NoSuchFileException.class);
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/passwd", "a/../../b", "", "a//b", "A", "张小丽"})
    void what_is_no_key_reaches_no_file(String key) throws IOException {
        AttachmentStore store = store();
        Path content = Files.writeString(directory.resolve("upload"), "内容");
        assertThatThrownBy(() -> store.put(key, content)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.get(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_file_passes_without_being_held_in_memory() throws IOException {
        AttachmentStore store = store();
        Path recording = large(30 * MEGABYTE);
        store.put("0193ab/0193ab-b", Files.writeString(directory.resolve("upload"), "先载入类"));

        long before = allocated();
        store.put(KEY, recording);
        try (InputStream got = store.get(KEY)) {
            assertThat(got.transferTo(OutputStream.nullOutputStream())).isEqualTo(30 * MEGABYTE);
        }
        assertThat(allocated() - before).isLessThan(4 * MEGABYTE);
    }

    Path large(long size) throws IOException {
        Path file = directory.resolve("large");
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
            content.seek(size - 1);
            content.write(1);
        }
        return file;
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
