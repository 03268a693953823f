package cn.hotline.intake.retaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.intake.Desk;
import cn.hotline.intake.IntakeConfig;
import cn.hotline.intake.reporters.SearchHash;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ErasingTest extends AtTheArchive {
    @Inject
    Marks marks;

    @Inject
    SearchHash hash;

    @Inject
    IntakeConfig config;

    @Inject
    AgroalDataSource database;

    @Test
    void nothing_of_an_erased_person_is_left_and_nothing_of_the_neighbour_is_missing() throws Exception {
        Person person = Person.of("夏侯到期", "折柳巷七号三单元");
        Person neighbour = Person.of("司马未到", "听松里九号二单元");
        JsonPath erased = person.told(person.called());
        JsonPath kept = neighbour.told(neighbour.called());
        Archive.contact(erased).then().statusCode(201);
        List<byte[]> secrets = secretsOf(person);
        List<byte[]> neighbours = secretsOf(neighbour);
        secrets.addAll(sealedOf(erased));
        neighbours.addAll(sealedOf(kept));
        var before = marks.columnsWith(secrets);
        var neighbourBefore = marks.columnsWith(neighbours);
        assertThat(before)
                .contains(
                        "reporter.sealed",
                        "reporter.name_hash",
                        "reporter.phone_hash",
                        "supplement.sealed",
                        "call_record.caller_hash",
                        "demand.address",
                        "demand_change.before_elements",
                        "demand_change.after_elements",
                        "idempotency_key.answer");
        assertThat(Marks.filesWith(config.attachments().directory(), person.phone()))
                .hasSize(1);

        Archive.archive(erased, CaseOutcome.CLOSED, "2026-01-10T09:00");
        Archive.archive(kept, CaseOutcome.CLOSED, "2026-01-10T09:01");
        clock.set("2031-01-10T09:00");
        JsonPath run = Archive.requested();
        assertThat(Archive.lists(run, erased)).isTrue();
        assertThat(Archive.lists(run, kept)).isFalse();
        assertThat(marks.columnsWith(secrets)).isEqualTo(before);
        JsonPath done = Archive.done(run);

        assertThat(done.getLong("erased")).isEqualTo(done.getLong("due"));
        assertThat(marks.columnsWith(secrets)).isEmpty();
        assertThat(Marks.filesWith(config.attachments().directory(), person.phone()))
                .isEmpty();
        neighbourBefore.remove("idempotency_key.answer");
        assertThat(marks.columnsWith(neighbours)).isEqualTo(neighbourBefore);
        assertThat(Marks.filesWith(config.attachments().directory(), neighbour.phone()))
                .hasSize(1);
        Archive.contact(kept).then().statusCode(201).body("name", equalTo(neighbour.name()));
        assertTombstone(erased, done);
        assertStillUseful(erased, person);
    }

    private static void assertTombstone(JsonPath demand, JsonPath run) {
        Archive.tombstone(demand)
                .then()
                .statusCode(200)
                .body("runId", equalTo(run.getString("runId")))
                .body("retentionClass", equalTo("ALL"))
                .body("effectiveFrom", equalTo("1999-12-31T16:00:00Z"))
                .body("months", equalTo(60))
                .body("archivedAt", equalTo("2026-01-10T01:00:00Z"))
                .body("erasedAt", equalTo("2031-01-10T01:00:00Z"))
                .body("orderedBy.id", equalTo("test.admin"))
                .body("confirmedBy.id", equalTo("test.centre-leader"))
                .body("attachments", equalTo(1))
                .body("supplements", equalTo(1))
                .body("messages", equalTo(0))
                .body("calls", equalTo(1))
                .body("addresses", equalTo(3));
    }

    /** What is shown of it afterwards, and what is refused. */
    private static void assertStillUseful(JsonPath demand, Person person) {
        String url = Desk.DEMANDS + "/" + demand.getString("caseId");
        Api.as(Desk.AGENT)
                .get(url)
                .then()
                .statusCode(200)
                .body("caseNo", equalTo(demand.getString("caseNo")))
                .body("content", equalTo(demand.getString("content")))
                .body("place.street", equalTo("HS-GS"))
                .body("place.address", equalTo("[住址]对面"))
                .body("outcome", equalTo("CLOSED"))
                .body("reporter.erased", equalTo(true))
                .body("reporter.name", nullValue())
                .body("reporter.phone", nullValue());
        Archive.contact(demand).then().statusCode(409).body("code", equalTo("personal-data-erased"));
        JsonPath attachment = Api.as(Desk.AGENT)
                .get(url + "/attachments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(attachment.getString("[0].name")).isEqualTo("已清除.pdf");
        assertThat(attachment.getString("[0].erasedAt")).isEqualTo("2031-01-10T01:00:00Z");
        Api.as(Desk.AGENT)
                .get(url + "/attachments/" + attachment.getString("[0].attachmentId") + "/content")
                .then()
                .statusCode(409)
                .body("code", equalTo("personal-data-erased"));
        Api.as(Desk.AGENT)
                .body(Map.of("content", "还有"))
                .post(url + "/supplements")
                .then()
                .statusCode(409)
                .body("code", equalTo("personal-data-erased"));
        Api.as(Desk.AGENT)
                .body(Map.of("phone", person.phone()))
                .post(Desk.DEMANDS + "/searches")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        Api.as(Archive.LEADER).get(url + "/access-log").then().statusCode(200).body("items.kind", hasItem("UNMASKED"));
    }

    @Test
    void of_a_person_with_two_cases_and_one_call_only_the_erased_cases_copy_goes() throws Exception {
        Person person = Person.of("欧阳两件", "问津路五号一单元");
        String call = person.called();
        Map<String, Object> demand = Archive.demandOf(person.name(), person.phone());
        demand.put("callRecordId", call);
        JsonPath first = Archive.archived(demand, CaseOutcome.CLOSED, "2026-02-01T09:00");
        JsonPath second = Archive.archived(demand, CaseOutcome.CLOSED, "2026-06-01T09:00");

        clock.set("2031-02-01T09:00");
        Archive.done(Archive.requested());
        Archive.tombstone(first).then().statusCode(200).body("calls", equalTo(0));
        Archive.contact(second).then().statusCode(201).body("phone", equalTo(person.phone()));
        Api.as(Desk.AGENT)
                .body(Map.of("phone", person.phone()))
                .post(Desk.DEMANDS + "/searches")
                .then()
                .body("items.caseId", equalTo(List.of(second.getString("caseId"))));
        assertThat(marks.columnsWith(List.of(hash.phone(person.phone()))))
                .containsExactly("call_record.caller_hash", "reporter.phone_hash");

        clock.set("2031-06-01T09:00");
        Archive.done(Archive.requested());
        Archive.tombstone(second).then().statusCode(200).body("calls", equalTo(1));
        assertThat(marks.columnsWith(List.of(hash.phone(person.phone())))).isEmpty();
    }

    private List<byte[]> secretsOf(Person person) {
        return new ArrayList<>(List.of(
                Marks.bytes(person.name()),
                Marks.bytes(person.phone()),
                Marks.bytes(person.home()),
                hash.phone(person.phone()),
                hash.name(person.name())));
    }

    private List<byte[]> sealedOf(JsonPath demand) throws Exception {
        List<byte[]> sealed = new ArrayList<>();
        String where = " where case_id = '" + demand.getString("caseId") + "'";
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select sealed from reporter" + where + " union all select sealed from supplement" + where)) {
            while (rows.next()) {
                sealed.add(rows.getBytes(1));
            }
        }
        return sealed;
    }
}
