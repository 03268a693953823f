package cn.hotline.dispatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.UnitKind;
import cn.hotline.events.Place;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueMatchTest {
    private static final Place NOWHERE = new Place(null, null, null);
    private static final Place IN_STREET = new Place(new UnitCode("S1"), null, null);
    private static final Place IN_COMMUNITY = new Place(new UnitCode("S1"), new UnitCode("S1-C1"), null);

    private final List<Proposal> lines = List.of(
            line("01", null, "GENERAL", 2020),
            line("0102", null, "SPECIFIC", 2020),
            line("0102", "S1", "STREET", 2020),
            line("0102", "S1-C1", "COMMUNITY", 2020),
            line("0103", null, "OLD", 2020),
            line("0103", null, "NEW", 2025),
            line("01", "S1", "STREET-GENERAL", 2020));

    @Test
    void a_category_without_a_line_inherits_its_parents() {
        assertThat(unit("010401", NOWHERE)).isEqualTo("GENERAL");
    }

    @Test
    void the_most_specific_category_wins_even_over_a_matching_area() {
        assertThat(unit("010301", IN_STREET)).isEqualTo("NEW");
        assertThat(unit("010201", NOWHERE)).isEqualTo("SPECIFIC");
    }

    @Test
    void within_a_category_the_nearest_area_wins() {
        assertThat(unit("010201", IN_STREET)).isEqualTo("STREET");
        assertThat(unit("010201", IN_COMMUNITY)).isEqualTo("COMMUNITY");
        assertThat(unit("010401", IN_COMMUNITY)).isEqualTo("STREET-GENERAL");
    }

    @Test
    void the_newer_of_two_lines_wins() {
        assertThat(unit("0103", NOWHERE)).isEqualTo("NEW");
    }

    @Test
    void nothing_holds_for_a_stranger_or_an_unknown_place() {
        assertThat(new CatalogueMatch(new CategoryCode("02"), NOWHERE).best(lines))
                .isEmpty();
        assertThat(unit("010201", null)).isEqualTo("SPECIFIC");
    }

    @Test
    void the_inherited_categories_are_those_above_it_and_itself() {
        assertThat(CatalogueMatch.inherited(new CategoryCode("010203"))).containsExactly("01", "0102", "010203");
    }

    private String unit(String category, Place place) {
        return new CatalogueMatch(new CategoryCode(category), place)
                .best(lines)
                .orElseThrow()
                .unitCode()
                .value();
    }

    private static Proposal line(String category, String area, String unit, int year) {
        CatalogueTerms terms = new CatalogueTerms(
                new CategoryCode(category),
                area == null ? null : new UnitCode(area),
                new UnitCode(unit),
                true,
                "依据",
                LocalDate.of(year, 1, 1),
                null);
        return new Proposal(terms, new Unit(new UnitCode(unit), unit, UnitKind.DEPARTMENT, null, true));
    }
}
