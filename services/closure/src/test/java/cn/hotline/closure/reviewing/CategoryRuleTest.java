package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryRuleTest {
    private static final Instant OLD = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NEW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<CategoryRule<String>> rules = List.of(
            new CategoryRule<>("", OLD, "all"),
            new CategoryRule<>("01", OLD, "old"),
            new CategoryRule<>("01", NEW, "new"),
            new CategoryRule<>("0103", OLD, "below"),
            new CategoryRule<>("0103", NEW, null));

    @ParameterizedTest
    @CsvSource({
        "02, 2026-06-01T00:00:00Z, all",
        "'', 2026-06-01T00:00:00Z, all",
        "010101, 2021-06-01T00:00:00Z, old",
        "010101, 2026-06-01T00:00:00Z, new",
        "010302, 2021-06-01T00:00:00Z, below",
        "010302, 2026-06-01T00:00:00Z, new",
        "01, 2019-06-01T00:00:00Z, "
    })
    void the_nearest_category_and_its_newest_version_holds(String category, Instant at, String rule) {
        assertThat(CategoryRule.inForce(rules, category, at).orElse(null)).isEqualTo(rule);
    }
}
