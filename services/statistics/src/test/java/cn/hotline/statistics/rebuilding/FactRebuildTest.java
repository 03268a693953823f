package cn.hotline.statistics.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.RandomStories;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 事实重建: what the log says wins, and everything goes on meanwhile. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FactRebuildTest {
    private static final String PATH = "/api/v1/fact-rebuilds";
    private static final String ADMIN = Tokens.of(Role.ADMIN);
    private static List<Story> stories;

    @Inject
    AgroalDataSource database;

    @Inject
    RebuildLock lock;

    @BeforeEach
    void cases_have_been_folded_and_the_facts_are_right() {
        if (stories == null) {
            stories = RandomStories.of(3, 30, HandWritten.time("2025-08-01T08:00"), List.of("REBUILT"));
            tell(stories);
            rebuilt();
        }
    }

    @Test
    void under_a_living_fold_it_finds_nothing_to_mend() {
        List<Story> more = RandomStories.of(4, 60, HandWritten.time("2025-08-01T08:00"), List.of("MEANWHILE"));
        Thread telling = new Thread(() -> more.forEach(story -> story.log().forEach(EventLog.shared()::publish)));
        telling.start();
        for (int i = 0; i < 3; i++) {
            assertThat(rebuilt().getMap("differences")).isEmpty();
        }
        Poll.until(() -> !telling.isAlive());
        awaitFolded(more);
        JsonPath last = rebuilt();
        assertThat(last.getMap("differences")).isEmpty();
        assertThat(last.getLong("eventsRead")).isEqualTo(last.getLong("events")).isPositive();
    }

    @Test
    void what_was_spoilt_by_hand_is_found_and_mended() throws SQLException {
        UUID one = stories.get(0).id().value();
        String fact = "select to_jsonb(c) - 'version' from case_fact c where case_id = '" + one + "'";
        String before = read(fact);
        run("update case_fact set hops = 99, tags = '{}', registered_at = null where case_id = '" + one + "'");
        run("insert into staff_name (code, name, changed_at) values ('nobody', '无', now())");
        run("delete from work_order_fact where case_id = (select case_id from work_order_fact"
                + " group by case_id having count(*) = 1 limit 1)");

        assertThat(rebuilt().getMap("differences", String.class, Integer.class))
                .isEqualTo(Map.of("case_fact", 1, "staff_name", 1, "work_order_fact", 1));

        assertThat(read(fact)).isEqualTo(before);
        assertThat(rebuilt().getMap("differences")).isEmpty();
    }

    @Test
    void a_run_whose_process_died_leaves_the_facts_alone_and_the_next_one_works() throws SQLException {
        UUID dead = UUID.randomUUID();
        run("drop schema if exists fact_shadow cascade");
        run("create schema fact_shadow");
        run("create table fact_shadow.case_fact (like public.case_fact)");
        run("insert into fact_rebuild (id, status, asked_by, started_at) values ('" + dead
                + "', 'RUNNING', '管理员', now() - interval '1 hour')");
        String facts = read("select count(*) || ' ' || sum(version) from case_fact");

        Api.as(ADMIN).get(PATH + "/" + dead).then().statusCode(200).body("status", equalTo("ABANDONED"));
        assertThat(read("select count(*) || ' ' || sum(version) from case_fact"))
                .isEqualTo(facts);
        assertThat(rebuilt().getMap("differences")).isEmpty();
        assertThat(read("select count(*) from pg_namespace where nspname = 'fact_shadow'"))
                .isEqualTo("0");
    }

    @Test
    void only_one_runs_and_a_repeated_request_is_answered_as_the_first() {
        // one that has ended still tidies up for a moment
        try (RebuildLock.Held other =
                Poll.until(lock::tryTake, Optional::isPresent).orElseThrow()) {
            other.requireAlive();
            Api.as(ADMIN).post(PATH).then().statusCode(409).body("code", equalTo("rebuild-running"));
        }
        String key = UUID.randomUUID().toString();
        String first = begun(key);
        awaitEnd(first);
        assertThat(begun(key)).isEqualTo(first);
        Api.as(ADMIN).get(PATH).then().statusCode(200).body("[0].id", equalTo(first));
    }

    @Test
    void who_has_no_business_here_is_refused() {
        Api.as(Tokens.of(Role.CENTRE_LEADER)).post(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
        Api.anonymous().get(PATH).then().statusCode(401);
        Api.as(ADMIN).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void every_table_is_either_rebuilt_or_kept() throws SQLException {
        Set<String> present = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                present.add(rows.getString(1));
            }
        }
        Set<String> known = new TreeSet<>(FoldedTables.KEPT);
        known.addAll(FoldedTables.KEYS.keySet());
        assertThat(known).containsAll(present);
        assertThat(FoldedTables.KEPT).doesNotContainAnyElementsOf(FoldedTables.KEYS.keySet());
        assertThat(present).containsAll(FoldedTables.KEYS.keySet());
    }

    private void tell(List<Story> told) {
        told.forEach(story -> story.log().forEach(EventLog.shared()::publish));
        awaitFolded(told);
    }

    private void awaitFolded(List<Story> told) {
        for (Story story : told) {
            String last = story.log().get(story.log().size() - 1).id().toString();
            Poll.until(() -> read("select count(*) from inbox where event_id = '" + last + "'"), "1"::equals);
        }
    }

    private static JsonPath rebuilt() {
        return awaitEnd(begun(null));
    }

    private static String begun(String key) {
        var request = key == null ? Api.as(ADMIN) : Api.as(ADMIN).header("Idempotency-Key", key);
        return request.post(PATH)
                .then()
                .statusCode(202)
                .body("status", is("RUNNING"), "differences", is(anEmptyMap()))
                .extract()
                .path("id");
    }

    private static JsonPath awaitEnd(String id) {
        JsonPath ended =
                Poll.until(() -> Api.as(ADMIN).get(PATH + "/" + id).jsonPath(), rebuild -> !rebuild.getString("status")
                        .equals("RUNNING"));
        assertThat(ended.getString("status")).as(ended.getString("failure")).isEqualTo("DONE");
        return ended;
    }

    private String read(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
