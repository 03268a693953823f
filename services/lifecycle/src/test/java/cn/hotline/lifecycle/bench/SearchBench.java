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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every class of queries in every order, and its totals, over many cases by the service's own interface; writes milliseconds into
 * {@code target/search-bench.md}.
 *
 * <p>{@code mvn -pl services/lifecycle -Dtest=SearchBench -Dhotline.bench.cases=1000000 test}
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@EnabledIfSystemProperty(named = "hotline.bench.cases", matches = "\\d+")
class SearchBench {
    private static final int ROUNDS = Integer.getInteger("hotline.bench.rounds", 40);
    private static final int WARM = 500;
    /** How many of a hundred ask for the order. */
    private static final Map<String, Integer> ORDERS =
            Map.of("-registeredAt", 60, "registeredAt", 10, "dueAt", 25, "-dueAt", 5);

    private static final int TOTALS = 15;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern CHINESE = Pattern.compile("[^\\x00-\\x7F]+");

    @Inject
    AgroalDataSource database;

    @TestHTTPResource("/api/v1/cases")
    URI cases;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random dice = new Random(12345);
    private final List<Sample> samples = new ArrayList<>();

    @Test
    void every_class_in_every_order() throws SQLException, IOException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            ManyCases.fill(connection, Integer.getInteger("hotline.bench.cases"));
        }
        for (int i = 0; i < WARM; i++) {
            ask(Asking.values()[i % Asking.values().length], "-registeredAt");
        }
        samples.clear();
        for (int round = 0; round < ROUNDS; round++) {
            for (Asking each : Asking.values()) {
                for (String order : ORDERS.keySet()) {
                    ask(each, order);
                }
                total(each);
            }
        }
        List<String> table = table();
        table.addAll(sizes());
        Files.write(Path.of("target", "search-bench.md"), table);
        assertThat(samples).hasSizeGreaterThan(ROUNDS);
    }

    private void ask(Asking asking, String order) throws IOException, InterruptedException {
        String drawn = asking.ask(dice);
        String path = "?limit=50&sort=" + order + "&";
        String answer = timed(asking, ORDERS.get(order), drawn, path);
        var next = NEXT.matcher(answer);
        if (dice.nextInt(5) == 0 && next.find()) {
            timed(asking, ORDERS.get(order), drawn, path + "after=" + next.group(1) + "&");
        }
    }

    private void total(Asking asking) throws IOException, InterruptedException {
        timed(asking, TOTALS, asking.ask(dice), "/totals?");
    }

    private String timed(Asking asking, int weight, String drawn, String path)
            throws IOException, InterruptedException {
        String[] parts = drawn.split("\\|", -1);
        String query = CHINESE.matcher(parts[parts.length - 1])
                .replaceAll(text -> URLEncoder.encode(text.group(), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(cases + path + query))
                .header("Authorization", "Bearer " + (parts.length > 1 ? Tokens.handler(parts[0]) : Reader.AGENT))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(answer.statusCode()).as(drawn + path).isEqualTo(200);
        String asked = asking == Asking.IDS ? path : path + parts[parts.length - 1];
        samples.add(new Sample(asking, path.startsWith("/"), weight * asking.weight, millis, asked));
        return answer.body();
    }

    private List<String> table() {
        List<String> table = new ArrayList<>(List.of(
                "| asked | weight | lists p50 / p99 / worst | totals p50 / p99 / worst |", "|---|---|---|---|"));
        for (Asking each : Asking.values()) {
            table.add("| %s | %d | %s | %s |".formatted(each, each.weight, figures(each, false), figures(each, true)));
        }
        double whole = samples.stream().mapToDouble(Sample::weight).sum();
        samples.sort(Comparator.comparingDouble(Sample::millis));
        double passed = 0;
        double[] shares = {0.5, 0.95, 0.99, 0.999};
        StringBuilder overall = new StringBuilder("mix of " + samples.size() + ":");
        int share = 0;
        for (Sample each : samples) {
            passed += each.weight;
            while (share < shares.length && passed >= whole * shares[share]) {
                overall.append(String.format(Locale.ROOT, " p%.1f %.1f", shares[share] * 100, each.millis));
                share++;
            }
        }
        table.add(overall.toString());
        samples.subList(Math.max(0, samples.size() - 40), samples.size())
                .forEach(each ->
                        table.add(String.format(Locale.ROOT, "%.1f %s %s", each.millis, each.asking, each.asked)));
        return table;
    }

    private String figures(Asking asking, boolean totals) {
        double[] sorted = samples.stream()
                .filter(each -> each.asking == asking && each.total == totals)
                .mapToDouble(Sample::millis)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f",
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                Arrays.stream(sorted).max().orElseThrow());
    }

    private List<String> sizes() throws SQLException {
        List<String> sizes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select relname, pg_relation_size(oid) / 1000000 from pg_class"
                        + " where relname like 'case_file%' order by 2 desc")) {
            while (row.next()) {
                sizes.add(row.getString(1) + " " + row.getLong(2) + " MB");
            }
        }
        return List.of(sizes.stream().collect(Collectors.joining(", ")));
    }

    private record Sample(Asking asking, boolean total, double weight, double millis, String asked) {}
}
