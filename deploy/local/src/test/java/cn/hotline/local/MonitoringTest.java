package cn.hotline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is watched 监控 is measured: every name of our own in the rules and the dashboard is a meter of the code. */
class MonitoringTest {
    private static final Path ROOT = Path.of(System.getProperty("hotline.root"));
    private static final Pattern WATCHED = Pattern.compile("\\bhotline_[a-z_]+");
    private static final Pattern METER = Pattern.compile("\"(hotline(?:\\.[a-z]+)+)\"");
    /** What Prometheus' own naming adds to a counter or a timer. */
    private static final String ADDED = "_(total|seconds(_(sum|count|max))?)$";

    @Test
    void every_name_that_is_watched_is_measured() throws IOException {
        Set<String> watched = new TreeSet<>();
        for (String file : Set.of("rules.yaml", "dashboard.json", "README.md")) {
            watched.addAll(names(
                    WATCHED,
                    Files.readString(ROOT.resolve("deploy/observability").resolve(file))));
        }
        assertThat(watched).hasSizeGreaterThan(5).allSatisfy(name -> assertThat(meters())
                .contains(name.replaceAll(ADDED, "").replace('_', '.')));
    }

    /** Every text of the code that looks like the name of a meter. */
    private static Set<String> meters() throws IOException {
        Set<String> meters = new TreeSet<>();
        for (String part : Set.of("libs", "services")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
                for (Path file : files.filter(each -> each.toString().matches(".*/src/main/java/.*\\.java"))
                        .toList()) {
                    meters.addAll(names(METER, Files.readString(file)));
                }
            }
        }
        return meters;
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(found.groupCount()))
                .collect(Collectors.toSet());
    }
}
