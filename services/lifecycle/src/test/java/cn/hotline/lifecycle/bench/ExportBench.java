package cn.hotline.lifecycle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Exports all of many cases in either format; prints seconds, size and the peak of the whole heap, the test's own part included.
 *
 * <p>{@code mvn -pl services/lifecycle -Dtest=ExportBench -Dhotline.bench.export=100000 -Dsurefire.heap=-Xmx256m test}
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@EnabledIfSystemProperty(named = "hotline.bench.export", matches = "\\d+")
class ExportBench {
    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/api/v1/cases/exports")
    URI exports;

    @Test
    void all_rows_in_either_format() throws SQLException, IOException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            ManyCases.fill(connection, Integer.getInteger("hotline.bench.export"));
        }
        List<String> table =
                new ArrayList<>(List.of("| format | seconds | MB | peak heap MB | of |", "|---|---|---|---|---|"));
        for (String format : List.of("csv", "xlsx")) {
            Path file = Path.of("target", "export-bench." + format);
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            HttpRequest request = HttpRequest.newBuilder(URI.create(exports + "?format=" + format))
                    .header("Authorization", "Bearer " + Tokens.of(Role.ANALYST))
                    .build();
            HttpResponse<Path> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(answer.statusCode()).isEqualTo(200);
            long peak = heap().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            table.add(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %d | %d |",
                    format,
                    seconds,
                    Files.size(file) / 1e6,
                    peak >> 20,
                    Runtime.getRuntime().maxMemory() >> 20));
        }
        Files.write(Path.of("target", "export-bench.md"), table);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
