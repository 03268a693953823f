package cn.hotline.lifecycle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every filter with every order over many cases, by the service's own interface; prints p50 and p99 in milliseconds.
 *
 * <p>{@code mvn -pl services/lifecycle -Dtest=SearchBench -Dhotline.bench.cases=1000000 test}
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@EnabledIfSystemProperty(named = "hotline.bench.cases", matches = "\\d+")
class SearchBench {
    private static final Path RESULT = Path.of("target", "search-bench.md");
    private static final int WARM = 5;
    private static final int ROUNDS = Integer.getInteger("hotline.bench.rounds", 100);
    private static final List<String> FILTERS = List.of(
            "",
            "status=SIGNED",
            "status=ARCHIVED",
            "status=DISPATCHED&status=SIGNED&status=REPLIED",
            "unit=HS-U1",
            "unit=HS-U60",
            "unit=HS-U399",
            "category=01",
            "category=150805",
            "street=HS-JD03",
            "street=HS-JD16",
            "community=HS-SQ35",
            "tag=BUSINESS",
            "tag=KEY_WATCH",
            "lamp=RED",
            "lamp=YELLOW",
            "lamp=GREEN",
            "type=PRAISE",
            "urgency=CRITICAL",
            "channel=MAYOR",
            "from=FROM&to=TO",
            "period=CLOSED&from=FROM&to=TO",
            "period=DUE&from=FROM&to=TO",
            "text=噪声",
            "text=燃气泄漏",
            "text=珞喻路夜间施工",
            "text=绝无此事",
            "contactId=CONTACT",
            "IDS",
            "caseNo=BENCH-4711",
            "unit=HS-U60&status=SIGNED",
            "street=HS-JD03&status=SIGNED&lamp=RED",
            "tag=BUSINESS&text=占道",
            "HANDLER:HS-P7",
            "HANDLER:HS-U399",
            "HANDLER:HS-P7:status=SIGNED",
            "HANDLER:HS-P7:text=漏水");
    private static final List<String> SORTS = List.of("-registeredAt", "registeredAt", "-dueAt", "dueAt");

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/api/v1/cases")
    URI cases;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> table = new ArrayList<>();

    @Test
    void every_filter_with_every_order() throws SQLException, IOException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            ManyCases.fill(connection, Integer.getInteger("hotline.bench.cases"));
        }
        table.add("| filter | " + String.join(" | ", SORTS) + " | total |");
        table.add("|---|---|---|---|---|---|---|---|");
        for (String filter : FILTERS) {
            StringBuilder row = new StringBuilder("| " + (filter.isEmpty() ? "(none)" : filter));
            for (String sort : SORTS) {
                row.append(" | ").append(measure(filter, "?limit=50&sort=" + sort + "&"));
            }
            row.append(" | ").append(measure(filter, "/totals?"));
            table.add(row + " |");
            Files.write(RESULT, table);
        }
        assertThat(table).isNotEmpty();
    }

    private String measure(String filter, String path) throws IOException, InterruptedException {
        HttpRequest request = request(filter, path);
        long[] nanos = new long[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(filter + " " + path + ": " + answer.body());
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
            if (System.nanoTime() - start > 2_000_000_000L && i > 2) {
                nanos = Arrays.copyOfRange(nanos, 0, i + 1);
                break;
            }
        }
        Arrays.sort(nanos);
        return "%.1f / %.1f"
                .formatted(nanos[nanos.length / 2] / 1e6, nanos[(int) Math.ceil(nanos.length * 0.99) - 1] / 1e6);
    }

    private HttpRequest request(String filter, String path) {
        String[] parts = filter.split(":", 3);
        boolean handler = parts[0].equals("HANDLER");
        String query = handler ? (parts.length > 2 ? parts[2] : "") : filter;
        String token = handler ? Tokens.handler(parts[1]) : Reader.AGENT;
        return HttpRequest.newBuilder(URI.create(cases + path + values(query)))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private String values(String query) {
        return query.equals("IDS")
                ? ids()
                : query.replace("FROM", "2026-03-02")
                        .replace("TO", "2026-03-08")
                        .replace("CONTACT", uuid("contact" + 7))
                        .replaceAll("=([^&]*[^\\x00-\\x7F][^&]*)", "=" + encoded(query));
    }

    private static String encoded(String query) {
        String text = query.replaceFirst(".*text=", "").replaceFirst("&.*", "");
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String ids() {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            all.append("&caseId=").append(uuid("case" + i * 1999));
        }
        return all.substring(1);
    }

    /** As PostgreSQL's {@code md5(text)::uuid}. */
    private static String uuid(String text) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(md5);
            return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
