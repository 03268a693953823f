package cn.hotline.intake.retaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PeriodsTest extends AtTheArchive {
    private static final String PERIODS = "/api/v1/retention-periods";

    @ParameterizedTest
    @CsvSource({
        "CLOSED, false, 2026-05-31T10:00, 2031-05-31T10:00",
        "CLOSED, true, 2026-05-31T10:00, 2028-05-31T10:00",
        "ANSWERED, false, 2026-05-31T10:00, 2028-05-31T10:00",
        "REFUSED, false, 2026-05-31T10:00, 2029-05-31T10:00",
        "REFUSED, true, 2026-05-31T10:00, 2028-05-31T10:00",
        "WITHDRAWN, false, 2024-02-29T10:00, 2025-02-28T10:00"
    })
    void a_case_is_due_when_the_period_of_its_class_is_over_to_the_minute(
            CaseOutcome outcome, boolean confidential, String archived, String due) {
        JsonPath demand = Archive.archived(
                Desk.demandWith(
                        "reporter", Map.of("name", "张小丽", "phone", Desk.newPhone(), "confidential", confidential)),
                outcome,
                archived);

        clock.set(due);
        clock.advance(java.time.Duration.ofMinutes(-1));
        assertThat(isListed(demand)).isFalse();
        clock.set(due);
        assertThat(isListed(demand)).isTrue();
    }

    @Test
    void what_is_not_archived_is_never_due_however_old() {
        JsonPath answered = Desk.registered();
        Desk.act(answered, "answers", Map.of("answer", "已告知")).then().statusCode(200);
        JsonPath filed = Desk.filed();

        clock.set("2099-01-01T09:00");
        JsonPath run = Archive.requested();
        assertThat(Archive.lists(run, answered)).isFalse();
        assertThat(Archive.lists(run, filed)).isFalse();
    }

    @Test
    void a_new_version_is_for_what_is_archived_from_then_on() {
        clock.set("2044-01-01T09:00");
        JsonPath before = Archive.archived(help(), CaseOutcome.CLOSED, "2044-01-31T23:59");
        set(Map.of("type", "HELP", "months", 6, "effectiveFrom", "2044-02-01T00:00:00+08:00"))
                .then()
                .statusCode(201)
                .body("retentionClass", equalTo("HELP"))
                .body("addedBy", equalTo("test.admin"));
        JsonPath after = Archive.archived(help(), CaseOutcome.CLOSED, "2044-02-01T00:00");

        clock.set("2044-08-01T00:00");
        JsonPath run = Archive.requested();
        assertThat(Archive.lists(run, before)).isFalse();
        assertThat(Archive.cases(run))
                .filteredOn(each -> after.getString("caseId").equals(each.get("caseId")))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("retentionClass", "HELP")
                        .containsEntry("months", 6)
                        .containsEntry("effectiveFrom", "2044-01-31T16:00:00Z"));
    }

    @Test
    void periods_grow_only_and_never_for_the_past() {
        clock.set("2045-01-01T09:00");
        Map<String, Object> next =
                Map.of("confidential", true, "months", 36, "effectiveFrom", "2046-01-01T00:00:00+08:00");
        set(next).then().statusCode(201).body("retentionClass", equalTo("CONFIDENTIAL"));
        refused(set(next), 409, "effective-taken");
        refused(set(Map.of("months", 12, "effectiveFrom", "2044-12-31T00:00:00+08:00")), 422, "effective-in-past");
        refused(set(Map.of("months", 0)), 400, "invalid-request");
        refused(set(Map.of()), 400, "invalid-request");
        refused(set(Map.of("months", 12, "outcome", "LOST")), 400, "malformed-json");
        refused(Api.as(Archive.LEADER).body(next).post(PERIODS), 403, "forbidden");
        refused(Api.as(Tokens.of(Role.AGENT)).get(PERIODS), 403, "forbidden");
        refused(Api.anonymous().get(PERIODS), 401, "unauthenticated");
        assertThat(Api.as(Archive.LEADER)
                        .get(PERIODS)
                        .jsonPath()
                        .getList("findAll { it.retentionClass == 'CONFIDENTIAL' }.months"))
                .containsExactly(36, 24);
    }

    /** What a run would list now; the run itself is given up again. */
    private static boolean isListed(JsonPath demand) {
        Response asked = Api.as(Archive.ADMIN).post(Archive.RUNS);
        boolean listed = asked.statusCode() == 201 && Archive.lists(asked.jsonPath(), demand);
        Archive.settle();
        return listed;
    }

    private static Map<String, Object> help() {
        return Desk.demandWith("type", "HELP");
    }

    private static Response set(Map<String, ?> period) {
        return Api.as(Archive.ADMIN).body(period).post(PERIODS);
    }
}
