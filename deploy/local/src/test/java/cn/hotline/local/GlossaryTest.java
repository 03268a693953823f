package cn.hotline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary says what the code says: every name in its table exists, and every feature of every service has a row. */
class GlossaryTest {
    private static final Path ROOT = Path.of(System.getProperty("hotline.root", "../.."));
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private record Row(String word, String feature, String operation, String event, String message, String table) {}

    @Test
    void every_feature_stands_where_the_glossary_says_and_names_the_word() {
        for (Row row : rows()) {
            Path description = packageInfo(row.feature());
            assertThat(description).as(row.word()).exists();
            assertThat(read(description))
                    .as(row.feature() + " names " + row.word())
                    .contains(row.word());
        }
    }

    @Test
    void every_operation_event_message_and_table_exists() {
        String contracts = readAll(ROOT.resolve("openapi"), ".yaml");
        String model = readAll(ROOT.resolve("services/lifecycle/src/main/resources/bpmn"), ".bpmn");
        for (Row row : rows()) {
            String service = row.feature().replaceFirst("/.*", "");
            String migrations =
                    readAll(ROOT.resolve("services/" + service + "/src/main/resources/db/migration"), ".sql");
            assertThat(contracts).as(row.word()).contains(orNothing("operationId: ", row.operation()));
            assertThat(contracts).as(row.word()).contains(orNothing("name: ", row.event()));
            assertThat(model).as(row.word()).contains(orNothing("name=\"", row.message()));
            assertThat(migrations).as(row.word()).contains(orNothing("create table ", row.table()));
        }
    }

    @Test
    void every_feature_of_the_domain_has_a_row() {
        Set<String> described = rows().stream().map(Row::feature).collect(Collectors.toCollection(TreeSet::new));
        assertThat(features()).isNotEmpty().allSatisfy(feature -> assertThat(described)
                .contains(feature));
    }

    @Test
    void no_word_stands_twice() {
        assertThat(rows()).extracting(Row::word).doesNotHaveDuplicates();
    }

    /** Features that have an operation of their own; supporting packages need no row. */
    private static Set<String> features() {
        Set<String> features = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("services"))) {
            files.filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> file.getFileName().toString().endsWith("Resource.java"))
                    .filter(file -> read(file).contains("@POST"))
                    .map(file -> ROOT.resolve("services").relativize(file).toString())
                    .map(file -> file.replaceFirst("^([^/]+)/src/main/java/cn/hotline/[^/]+/([^/]+)/.*", "$1/$2"))
                    .forEach(features::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return features;
    }

    private static List<Row> rows() {
        return read(ROOT.resolve("docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .filter(line -> !line.startsWith("| word"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Row(
                        cells.get(1),
                        code(cells.get(3)),
                        code(cells.get(4)),
                        code(cells.get(5)),
                        code(cells.get(6)),
                        code(cells.get(7))))
                .toList();
    }

    private static Path packageInfo(String feature) {
        String[] parts = feature.split("/");
        return ROOT.resolve("services/" + parts[0] + "/src/main/java/cn/hotline/" + feature + "/package-info.java");
    }

    private static String code(String cell) {
        Matcher matcher = CODE.matcher(cell);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String orNothing(String prefix, String name) {
        return name.isEmpty() ? "" : prefix + name;
    }

    private static String readAll(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(GlossaryTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
