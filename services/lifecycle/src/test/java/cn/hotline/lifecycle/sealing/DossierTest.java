package cn.hotline.lifecycle.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.DemandSupplemented;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DossierTest {
    private static final String LEADER = Tokens.of(Role.CENTRE_LEADER);

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManagerFactory sessions;

    private final CaseStory story = new CaseStory();

    @Test
    void its_chain_is_recomputed_from_the_exported_text_alone() throws Exception {
        story.filed().dispatched().signed().replied();
        Reader.awaitLine(story, "lifecycle.review-requested", 1);

        Map<String, String> dossier = dossier();

        JsonNode lines = new ObjectMapper().readTree(dossier.get("timeline.json"));
        String head = recomputed(lines);
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(dossier.get("hashes.txt").lines())
                .hasSize(lines.size())
                .last()
                .asString()
                .startsWith(head);
        Api.as(LEADER)
                .get("/api/v1/cases/" + story.id + "/timeline/verification")
                .then()
                .body("intact", equalTo(true), "head", equalTo(head));
        JsonNode file = new ObjectMapper().readTree(dossier.get("case.json"));
        assertThat(file.get("caseNo").asText()).isEqualTo(story.caseNo.value());
        assertThat(dossier.get("sealed/00001.json"))
                .isEqualTo(lines.get(0).get("sealed").asText());
        assertThat(dossier.get("verify.txt")).contains("SHA-256", "sha256sum", "hashes.txt");
    }

    @Test
    void its_page_is_chinese_and_runs_nothing_a_stranger_wrote() throws IOException {
        story.tell(story.registration("<script>alert('x')</script>"))
                .tell(new DemandSupplemented(story.id, story.caseNo, "<img src=x onerror=\"x\">", "HOTLINE"));
        Reader.awaitLine(story, "intake.demand-supplemented", 1);

        String page = dossier().get("index.html");

        assertThat(page)
                .contains("工单卷宗 " + story.caseNo, "完整无改动", "&lt;script&gt;alert(&#39;x&#39;)", "补充诉求：&lt;img")
                .doesNotContain("<script", "<img");
    }

    @Test
    void its_page_names_who_did_what_and_for_which_unit() throws IOException {
        story.filed();
        EventLog.shared()
                .publish(
                        new WorkOrderSigned(story.id, story.caseNo, WorkOrderId.next(), CaseStory.SQUAD),
                        Instant.parse("2026-11-21T01:02:03Z"),
                        new Actor("li.na", "李娜", Set.of("handler"), CaseStory.SQUAD));
        Reader.awaitLine(story, "dispatch.work-order-signed", 1);

        assertThat(dossier().get("index.html")).contains("<td>李娜（HS-CG-01）</td>");
    }

    @Test
    void its_timeline_is_read_once() throws IOException {
        story.filed();
        Reader.awaitStatus(story, "FILED");
        Statistics statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            dossier();

            assertThat(statistics
                            .getQueryStatistics("from TimelineEntry where caseId = ?1 order by seq")
                            .getExecutionCount())
                    .isEqualTo(1);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what = overlay(what placing chr(ascii(what) + 1) from 1 for 1)",
                "details = replace(details, '\"hop\":1', '\"hop\":2')",
                "actor = replace(actor, 'dispatch', 'dispatcg')",
                "at = at + interval '1 microsecond'",
                "unexpected = not unexpected",
                "hash = set_byte(hash, 31, get_byte(hash, 31) # 1)"
            })
    void one_byte_changed_in_the_database_is_found_at_exactly_its_entry(String change) throws Exception {
        story.filed().dispatched().signed();
        int seq = Reader.awaitLine(story, "dispatch.work-order-signed", 1)
                .getInt("find { it.type == 'dispatch.work-order-dispatched' }.seq");

        sql("alter table timeline_entry disable trigger timeline_entry_append_only;"
                + "update timeline_entry set " + change + " where case_id = '" + story.id + "' and seq = " + seq + ";"
                + "alter table timeline_entry enable trigger timeline_entry_append_only");

        Api.as(LEADER)
                .get("/api/v1/cases/" + story.id + "/timeline/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(false), "firstBroken", equalTo(seq));
        assertThat(dossier().get("index.html")).contains("第 " + seq + " 条起不符");
    }

    @Test
    void who_may_not_have_it_is_refused() {
        story.registered();
        Reader.awaitStatus(story, "REGISTERED");
        String path = "/api/v1/cases/" + story.id + "/dossier";
        for (Role role : List.of(Role.AGENT, Role.HANDLER, Role.SURVEYOR, Role.EVALUATOR, Role.SOURCE)) {
            Api.as(Tokens.of(role)).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
        }
        Api.anonymous().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        Api.as(LEADER)
                .get("/api/v1/cases/" + CaseId.next() + "/dossier")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void after_a_second_archiving_the_new_dossier_covers_what_the_old_one_sealed() throws Exception {
        story.filed().handled().satisfied().archived(CaseOutcome.CLOSED);
        Reader.awaitStatus(story, "ARCHIVED");
        JsonNode first = manifest();
        story.toldLate(Fault.UNIT);
        Reader.awaitStatus(story, "REDO_ORDERED");
        assertThat(manifest().get("official").asBoolean()).isFalse();
        story.handledAgain().satisfied().archived(CaseOutcome.CLOSED);
        Reader.awaitLine(story, "closure.case-archived", 2);

        JsonNode second = manifest();

        assertThat(second.get("official").asBoolean()).isTrue();
        assertThat(second.get("archivings")).hasSize(2);
        assertThat(second.get("archivings").get(0))
                .isEqualTo(first.get("archivings").get(0));
        assertThat(dossier()
                        .get("hashes.txt")
                        .lines()
                        .toList()
                        .get(first.get("entries").asInt() - 1))
                .startsWith(first.get("head").asText());
        recomputed(new ObjectMapper().readTree(dossier().get("timeline.json")));
        assertThat(dossier().get("index.html")).contains("第 1 次归档", "第 2 次归档");
    }

    private JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(dossier().get("manifest.json"));
    }

    /** Written from verify.txt, not from our code. */
    private static String recomputed(JsonNode lines) throws NoSuchAlgorithmException {
        byte[] previous = {};
        int seq = 1;
        for (JsonNode line : lines) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous);
            previous = sha.digest(line.get("sealed").asText().getBytes(StandardCharsets.UTF_8));
            assertThat(line.get("seq").asInt()).isEqualTo(seq);
            assertThat(line.get("hash").asText()).isEqualTo(HexFormat.of().formatHex(previous));
            seq++;
        }
        return HexFormat.of().formatHex(previous);
    }

    private Map<String, String> dossier() throws IOException {
        // without the contract's filter: it reads every body as text
        byte[] file = RestAssured.given()
                .header("Authorization", "Bearer " + LEADER)
                .get("/api/v1/cases/" + story.id + "/dossier")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        assertThat(file).startsWith('P', 'K');
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
