package cn.hotline.statistics.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.indicating.Tally;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is looked at every day is rolled up, also where two dimensions are asked for at once. */
class RolledPairTest {
    private static final DayRange YEAR = new DayRange(LocalDate.parse("2031-01-01"), LocalDate.parse("2032-01-01"));

    @Test
    void every_part_of_every_view_is_answered_from_the_rollups() throws IOException {
        List<String> live = new ArrayList<>();
        try (InputStream json = getClass().getResourceAsStream("/views.json")) {
            for (JsonNode view : new ObjectMapper().readTree(json)) {
                for (JsonNode section : view.get("sections")) {
                    boolean ofUnit = view.path("ofUnit").asBoolean()
                            && !section.path("ofAll").asBoolean();
                    if (!isRolled(section.get("query"), ofUnit)) {
                        live.add(view.get("title").asText() + " "
                                + section.get("title").asText());
                    }
                }
            }
        }
        assertThat(live).isEmpty();
    }

    @Test
    void what_no_pair_holds_is_counted_live() {
        Set<String> two = Set.of("A", "B");
        assertThat(rolled(List.of(Dimension.CATEGORY_2), Map.of(Dimension.UNIT, two)))
                .isEqualTo(new Selection.Rolled(
                        List.of("category-2@unit=A", "category-2@unit=B"), RolledPair.UNIT_CATEGORY));
        assertThat(rolled(List.of(Dimension.UNIT), Map.of(Dimension.TAG, two)))
                .as("a case with both tags counts once")
                .isNull();
        assertThat(rolled(List.of(Dimension.UNIT, Dimension.CATEGORY_2), Map.of(Dimension.UNIT, two)))
                .isNull();
        assertThat(rolled(
                        List.of(Dimension.CATEGORY_2),
                        Map.of(Dimension.UNIT, two, Dimension.PARENT_UNIT, Set.of("QU"))))
                .isNull();
        assertThat(rolled(List.of(Dimension.CATEGORY_2), Map.of(Dimension.UNIT, Set.of())))
                .isNull();
        assertThat(rolled(List.of(Dimension.CATEGORY_2), Map.of(Dimension.CHANNEL, two)))
                .isNull();
    }

    @Test
    void what_passes_with_time_is_only_what_has_not_come_yet() {
        assertThat(Snapshot.ALL.stream().filter(Tally::isPassing)).isNotEmpty().allSatisfy(each -> assertThat(
                        each.share().replace(each.scan().at() + " <= :now", "true"))
                .doesNotContain(":now"));
    }

    private static Selection.Rolled rolled(List<Axis> axes, Map<Dimension, Set<String>> filters) {
        return new Selection(YEAR, axes, filters).rolled();
    }

    private static boolean isRolled(JsonNode query, boolean ofUnit) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        JsonNode given = query.path("filters");
        given.fieldNames()
                .forEachRemaining(each -> filters.put(
                        (Dimension) Axis.ofCode(each),
                        Set.of(given.get(each).get(0).asText())));
        if (ofUnit) {
            filters.put(Dimension.UNIT, Set.of("A", "B"));
        }
        List<Axis> axes = new ArrayList<>();
        query.path("dimensions").forEach(each -> axes.add(Axis.ofCode(each.asText())));
        Selection.Rolled rolled = rolled(axes, filters);
        List<Tally> counted = new ArrayList<>();
        query.get("measures")
                .forEach(each -> counted.addAll(Measures.ofCode(each.asText()).tallies()));
        return rolled != null && RolledScan.of(counted).stream().allMatch(rolled::isKeptOf);
    }
}
