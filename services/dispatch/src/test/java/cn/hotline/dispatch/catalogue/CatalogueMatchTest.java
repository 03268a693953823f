package cn.hotline.dispatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.UnitKind;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        assertThat(best(lines, facts("02", NOWHERE))).isEmpty();
        assertThat(best(lines, facts(null, NOWHERE))).isEmpty();
        assertThat(unit("010201", null)).isEqualTo("SPECIFIC");
    }

    @Test
    void a_line_whose_conditions_are_not_met_does_not_hold() {
        Conditions reports = new Conditions(Set.of(DemandType.REPORT, DemandType.HELP), Set.of());
        Conditions business = new Conditions(Set.of(), Set.of("营商环境"));
        Conditions complaints = new Conditions(Set.of(DemandType.COMPLAINT), Set.of("营商环境", "民生实事"));

        assertThat(best(List.of(line("01", null, "A", 2020, reports)), facts("01", NOWHERE)))
                .isEmpty();
        assertThat(best(List.of(line("01", null, "A", 2020, business)), facts("01", NOWHERE)))
                .isEmpty();
        assertThat(best(List.of(line("01", null, "A", 2020, complaints)), facts("01", NOWHERE)))
                .isPresent();
    }

    @Test
    void of_lines_for_the_same_area_the_one_that_states_more_conditions_wins_even_over_a_newer_one() {
        Conditions both = new Conditions(Set.of(DemandType.COMPLAINT), Set.of("民生实事"));
        Conditions one = new Conditions(Set.of(), Set.of("民生实事"));
        List<Proposal> some = List.of(
                line("01", null, "NONE", 2025),
                line("01", null, "BOTH", 2020, both),
                line("01", null, "ONE", 2024, one));

        Proposal best = best(some, facts("0101", IN_STREET)).orElseThrow();

        assertThat(best.unitCode().value()).isEqualTo("BOTH");
        assertThat(best.ambiguous()).isFalse();
        assertThat(best(List.of(some.get(1), line("01", "S1", "STREET", 2020)), facts("0101", IN_STREET)))
                .hasValueSatisfying(line -> assertThat(line.unitCode().value()).isEqualTo("STREET"));
    }

    @Test
    void two_lines_as_specific_as_each_other_are_ambiguous_only_when_they_name_different_units() {
        List<Proposal> differing = List.of(line("01", null, "OLD", 2020), line("01", null, "NEW", 2025));
        List<Proposal> agreeing = List.of(line("01", null, "SAME", 2020), line("01", null, "SAME", 2025));

        assertThat(best(differing, facts("01", NOWHERE)).orElseThrow())
                .matches(Proposal::ambiguous)
                .matches(line -> line.unitCode().value().equals("NEW"));
        assertThat(best(agreeing, facts("01", NOWHERE)).orElseThrow().ambiguous())
                .isFalse();
    }

    @Test
    void the_inherited_categories_are_those_above_it_and_itself() {
        assertThat(CatalogueMatch.inherited(new CategoryCode("010203"))).containsExactly("01", "0102", "010203");
    }

    private String unit(String category, Place place) {
        return best(lines, facts(category, place)).orElseThrow().unitCode().value();
    }

    private static Optional<Proposal> best(List<Proposal> lines, CaseFacts facts) {
        return new CatalogueMatch(facts).best(lines);
    }

    private static CaseFacts facts(String category, Place place) {
        return new CaseFacts(
                DemandType.COMPLAINT,
                Urgency.NORMAL,
                category == null ? null : new CategoryCode(category),
                "标题",
                "内容",
                place,
                Set.of("民生实事"),
                false);
    }

    private static Proposal line(String category, String area, String unit, int year) {
        return line(category, area, unit, year, Conditions.NONE);
    }

    private static Proposal line(String category, String area, String unit, int year, Conditions conditions) {
        CatalogueTerms terms = new CatalogueTerms(
                new CategoryCode(category),
                area == null ? null : new UnitCode(area),
                conditions,
                new UnitCode(unit),
                List.of(),
                true,
                "依据",
                null,
                null,
                LocalDate.of(year, 1, 1),
                null);
        Unit named = new Unit(new UnitCode(unit), unit, UnitKind.DEPARTMENT, null, true);
        return new Proposal(new CatalogueEntry(Ids.next(), terms), named);
    }
}
