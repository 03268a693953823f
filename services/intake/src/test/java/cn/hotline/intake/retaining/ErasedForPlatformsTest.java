package cn.hotline.intake.retaining;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.delivering.Platform;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ErasedForPlatformsTest extends AtTheArchive {
    @Test
    void a_platform_is_told_that_the_data_are_erased_and_still_knows_its_demand_and_outcome() {
        Platform platform = Platform.open();
        String caseId = platform.deliver(Platform.demand("N1")).getString("results[0].caseId");
        Archive.archive(Platform.read(caseId), CaseOutcome.CLOSED, "2026-08-03T09:00");
        clock.set("2031-08-03T09:00");
        Archive.done(Archive.requested());

        JsonPath later = platform.deliver(
                Platform.demand("N1"),
                Platform.supplement("N1", "S1", "补充"),
                Platform.urging("N1", "U1", "催办"),
                Platform.withdrawal("N1", "W1", "撤诉"));
        assertThat(later.getList("results.status")).containsExactly("REPEATED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(later.getString("results[0].caseId")).isEqualTo(caseId);
        assertThat(later.getList("results.problem.code", String.class)).containsOnly("personal-data-erased");
        assertThat(later.getString("results[1].problem.detail")).contains("已按留存期限清除");
        assertThat(Platform.read(caseId).getBoolean("reporter.erased")).isTrue();
        assertThat(platform.outcomes(null).getList("items.outcome")).containsExactly("CLOSED");
    }
}
