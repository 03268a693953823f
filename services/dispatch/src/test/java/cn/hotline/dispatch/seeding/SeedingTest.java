package cn.hotline.dispatch.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.catalogue.Catalogue;
import cn.hotline.dispatch.catalogue.Proposal;
import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.events.CategoryChanged;
import cn.hotline.events.UnitChanged;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SeedingTest {
    @Inject
    SeedDirectories seedDirectories;

    @Inject
    Catalogue catalogue;

    @Test
    void the_sample_district_was_told_once_and_is_not_filled_again() {
        int units = CsvTable.read("/seed/units.csv").rows().size();
        int categories = CsvTable.read("/seed/categories.csv").rows().size();

        assertThat(seedDirectories.seed()).isFalse();

        Poll.until(() ->
                told(UnitChanged.class).filter(code -> code.startsWith("HS-")).count() == units);
        assertThat(units).isEqualTo(32);
        Poll.until(() -> told(CategoryChanged.class).count() >= categories);
    }

    @Test
    void every_category_of_the_sample_district_but_other_reaches_a_unit() {
        CategoryCode other = new CategoryCode("99"); // 其他: a dispatcher has to look at it
        List<CategoryCode> codes = CsvTable.read("/seed/categories.csv").rows().stream()
                .map(row -> new CategoryCode(row.get(0)))
                .filter(code -> !code.equals(other))
                .toList();
        Catalogue.Lines lines = catalogue.linesFor(codes);

        assertThat(codes).allSatisfy(code -> {
            Optional<Proposal> proposal = lines.propose(about(code), null);
            assertThat(proposal).isPresent();
        });
        assertThat(catalogue.linesFor(List.of(other)).propose(about(other), null))
                .isEmpty();
    }

    private static CaseFacts about(CategoryCode category) {
        return new CaseFacts(DemandType.HELP, Urgency.NORMAL, category, "标题", "内容", null, Set.of(), false);
    }

    private static <E extends cn.hotline.events.ReferenceEvent> java.util.stream.Stream<String> told(Class<E> type) {
        return EventLog.shared().ofType(type).stream()
                .map(each -> each.data().key().replaceFirst(".*:", ""))
                .distinct();
    }
}
