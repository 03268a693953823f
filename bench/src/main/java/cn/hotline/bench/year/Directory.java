package cn.hotline.bench.year;

import cn.hotline.bench.year.District.Group;
import cn.hotline.events.CategoryChanged;
import cn.hotline.events.ChannelChanged;
import cn.hotline.events.ReferenceEvent;
import cn.hotline.events.TagChanged;
import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The directories a year is written with 目录: the seeds of the product itself. */
final class Directory {
    private static final String BUREAU = "HS-CG";

    private final List<Unit> units;
    private final List<String[]> categories;
    private final JsonNode channels;
    private final JsonNode tags;

    private Directory(List<Unit> units, List<String[]> categories, JsonNode channels, JsonNode tags) {
        this.units = units;
        this.categories = categories;
        this.channels = channels;
        this.tags = tags;
    }

    /** A unit and those above it, itself first. */
    record Unit(UnitCode code, String name, String kind, UnitCode parent) {
        List<UnitCode> path() {
            return parent == null ? List.of(code) : List.of(code, parent);
        }
    }

    /** @param root the project's root */
    static Directory of(Path root) {
        try {
            return new Directory(
                    rows(root, "units.csv")
                            .map(row -> new Unit(
                                    new UnitCode(row[0]), row[1], row[2], row.length > 3 ? new UnitCode(row[3]) : null))
                            .toList(),
                    rows(root, "categories.csv").toList(),
                    json(root, "channels.json"),
                    json(root, "tags.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String[]> rows(Path root, String seed) throws IOException {
        return Files.readAllLines(root.resolve("services/dispatch/src/main/resources/seed")
                        .resolve(seed))
                .stream()
                .skip(1)
                .map(line -> line.split(","));
    }

    private static JsonNode json(Path root, String seed) throws IOException {
        return new ObjectMapper()
                .readTree(root.resolve("services/intake/src/main/resources/seed")
                        .resolve(seed)
                        .toFile());
    }

    /** What the services would have told about units, categories, channels and tags. */
    List<ReferenceEvent> told() {
        List<ReferenceEvent> events = new ArrayList<>();
        units.forEach(
                unit -> events.add(new UnitChanged(unit.code, unit.name, unit.kind, unit.parent, unit.path(), true)));
        categories.forEach(row -> events.add(new CategoryChanged(
                new CategoryCode(row[0]),
                row[1],
                row[0].length() > 2 ? new CategoryCode(row[0].substring(0, row[0].length() - 2)) : null,
                true)));
        channels.forEach(channel -> events.add(new ChannelChanged(
                channel.path("code").asText(),
                channel.path("name").asText(),
                channel.path("assessed").asBoolean(),
                true)));
        tags.forEach(tag -> events.add(new TagChanged(
                tag.path("code").asText(),
                tag.path("name").asText(),
                tag.path("kind").asText())));
        return events;
    }

    /** @throws java.util.NoSuchElementException when the directory does not know it */
    String channelName(String code) {
        return StreamSupport.stream(channels.spliterator(), false)
                .filter(channel -> channel.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow()
                .path("name")
                .asText();
    }

    /** The units cases of a group are dispatched to. */
    List<Unit> units(Group group) {
        return units.stream()
                .filter(unit -> switch (group) {
                    case STREET -> unit.kind.equals("STREET");
                    case BUREAU -> unit.code.value().equals(BUREAU);
                    case OTHER ->
                        unit.kind.equals("DEPARTMENT") && !unit.code.value().equals(BUREAU);
                })
                .toList();
    }

    List<Unit> streets() {
        return units(Group.STREET);
    }

    /** Null where a street has no community of its own. */
    UnitCode communityOf(Unit street, int number) {
        List<Unit> below =
                units.stream().filter(unit -> street.code.equals(unit.parent)).toList();
        return below.isEmpty() ? null : below.get(number % below.size()).code;
    }

    /** Codes of the lowest level. */
    List<String> categories() {
        return categories.stream()
                .map(row -> row[0])
                .filter(code -> code.length() == 6)
                .toList();
    }
}
