package cn.hotline.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path cache;

    @Test
    void twoAtOnceUnpackOneCompleteHome() throws IOException {
        CompletableFuture<Path> one = CompletableFuture.supplyAsync(() -> PostgresBinaries.home(cache));
        CompletableFuture<Path> other = CompletableFuture.supplyAsync(() -> PostgresBinaries.home(cache));
        assertThat(one.join()).isEqualTo(other.join());
        assertThat(one.join().resolve("bin/postgres")).isExecutable();
        try (Stream<Path> all = Files.list(cache)) {
            assertThat(all).containsExactly(one.join());
        }
    }
}
