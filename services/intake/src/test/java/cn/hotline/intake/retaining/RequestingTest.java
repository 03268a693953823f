package cn.hotline.intake.retaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RequestingTest extends AtTheArchive {
    private static final String BOTH = Tokens.of("test.both", "两职", Set.of(Role.ADMIN_ID, Role.CENTRE_LEADER_ID), null);

    @Inject
    AgroalDataSource database;

    @Test
    void a_run_is_only_a_list_until_another_person_confirms_it_once() {
        JsonPath demand = dueIn("2026-04-02T09:00");
        clock.set("2031-04-02T09:00");
        JsonPath run = Api.as(BOTH)
                .post(Archive.RUNS)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("REQUESTED"))
                .body("requestedBy", equalTo("两职"))
                .body("erased", equalTo(0))
                .extract()
                .jsonPath();
        assertThat(run.getLong("due"))
                .isEqualTo(Archive.cases(run).size())
                .isEqualTo(run.getList("classes.due", Integer.class).stream()
                        .mapToLong(Integer::longValue)
                        .sum());

        refused(Archive.act(BOTH, run, "confirmations"), 403, "retention-same-person");
        refused(Archive.act(Archive.ADMIN, run, "confirmations"), 403, "forbidden");
        refused(Api.as(Archive.ADMIN).post(Archive.RUNS), 409, "retention-run-open");
        assertThat(Archive.run(run.getString("runId")).getString("status")).isEqualTo("REQUESTED");
        Archive.contact(demand).then().statusCode(201);

        JsonPath done = Archive.done(run);
        assertThat(done.getString("settledBy")).isEqualTo("测试中心领导");
        refused(Archive.act(Archive.LEADER, done, "confirmations"), 409, "retention-status-conflict");
        refused(Archive.act(Archive.LEADER, done, "cancellations"), 409, "retention-status-conflict");
        refused(Archive.contact(demand), 409, "personal-data-erased");
    }

    @Test
    void a_cancelled_run_erases_nothing_and_makes_room_for_another() {
        JsonPath demand = dueIn("2026-04-03T09:00");
        clock.set("2031-04-03T09:00");
        JsonPath run = Archive.requested();
        JsonPath cancelled = Archive.act(Archive.ADMIN, run, "cancellations")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .extract()
                .jsonPath();

        refused(Archive.act(Archive.LEADER, cancelled, "confirmations"), 409, "retention-status-conflict");
        Archive.contact(demand).then().statusCode(201);
        assertThat(Archive.lists(Archive.requested(), demand)).isTrue();
    }

    @Test
    void who_has_not_read_the_run_cannot_confirm_it() {
        dueIn("2026-04-04T09:00");
        clock.set("2031-04-04T09:00");
        String confirmations = Archive.RUNS + "/" + Archive.requested().getString("runId") + "/confirmations";

        refused(Api.as(Archive.LEADER).post(confirmations), 428, "if-match-required");
        refused(Api.as(Archive.LEADER).header("If-Match", "\"0\"").post(confirmations), 412, "changed-meanwhile");
        refused(Api.as(Archive.LEADER).header("If-Match", "x").post(confirmations), 400, "invalid-parameter");
    }

    @Test
    void nothing_is_listed_when_nothing_is_due() {
        clock.set("2001-01-01T09:00");
        refused(Api.as(Archive.ADMIN).post(Archive.RUNS), 422, "retention-nothing-due");
        assertThat(Api.as(Archive.ADMIN).get(Archive.RUNS).jsonPath().getList("findAll { it.status == 'REQUESTED' }"))
                .isEmpty();
    }

    @Test
    void only_administrators_ask_and_only_those_in_charge_read() {
        String some = Archive.RUNS + "/" + CaseId.next();
        refused(Api.as(Archive.LEADER).post(Archive.RUNS), 403, "forbidden");
        refused(Api.as(Desk.AGENT).get(Archive.RUNS), 403, "forbidden");
        refused(Api.anonymous().post(Archive.RUNS), 401, "unauthenticated");
        refused(Api.as(Archive.ADMIN).get(some), 404, "not-found");
        refused(Api.as(Archive.ADMIN).get(some + "/cases"), 404, "not-found");
        refused(Api.as(Archive.ADMIN).get(some + "/cases?limit=0"), 400, "invalid-request");
        refused(Api.as(Archive.ADMIN).get(some + "/cases?after=x"), 404, "not-found");
        refused(Archive.tombstone(Desk.registered()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retention_tombstone", "retention_period", "demand_change"})
    void neither_tombstones_nor_periods_nor_changes_can_be_altered(String table) {
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("truncate " + table + " cascade");
                    }
                })
                .hasMessageContaining("append-only");
    }

    private static JsonPath dueIn(String archivedAt) {
        return Archive.archived(Desk.demand(), CaseOutcome.CLOSED, archivedAt);
    }
}
