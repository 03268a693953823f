package cn.hotline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published form of every event, held in one golden file per type and version.
 *
 * <p>A new event's file is written by {@code -Dcontract.write=true}; a changed one is a change of the contract and wants a decision:
 * additive, or a new version beside the old.
 */
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ObjectWriter PRETTY = EventJson.mapper().writerWithDefaultPrettyPrinter();

    @TestFactory
    Stream<DynamicTest> every_event_is_written_as_its_golden_file_says_and_read_back_whole() {
        return EventCatalogue.all().stream()
                .map(type -> DynamicTest.dynamicTest(EventCatalogue.typeOf(type), () -> check(type)));
    }

    @Test
    void no_golden_file_is_left_of_an_event_that_is_gone() throws IOException {
        List<String> known = EventCatalogue.all().stream()
                .map(GoldenEventsTest::file)
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void type_names_are_the_service_and_a_past_tense_in_kebab_case_and_unique() {
        assertThat(EventCatalogue.all())
                .extracting(EventCatalogue::typeOf)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"))
                .allMatch(name -> Topics.services().contains(name.substring(0, name.indexOf('.'))));
    }

    @Test
    void a_field_added_by_a_newer_producer_is_read_over() throws IOException {
        ObjectNode json = EventJson.mapper().valueToTree(Samples.of(CaseWithdrawn.class));
        json.put("addedLater", 1);
        assertThat(EventJson.mapper().treeToValue(json, CaseWithdrawn.class))
                .isEqualTo(Samples.of(CaseWithdrawn.class));
    }

    private static void check(Class<? extends Event> type) throws IOException {
        Event sample = Samples.event(type);
        Path file = file(type);
        if (Boolean.getBoolean("hotline.contract.write") && !Files.exists(file)) {
            Files.writeString(file, PRETTY.writeValueAsString(sample) + "\n");
        }
        JsonNode golden = EventJson.mapper().readTree(file.toFile());
        assertThat(EventJson.mapper().readTree(EventJson.write(sample))).isEqualTo(golden);
        assertThat(EventJson.mapper().treeToValue(golden, type)).isEqualTo(sample);
    }

    private static Path file(Class<? extends Event> type) {
        return FOLDER.resolve(EventCatalogue.typeOf(type) + ".v" + EventCatalogue.versionOf(type) + ".json");
    }
}
