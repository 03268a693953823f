package cn.hotline.lifecycle.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.lifecycle.following.Listener.Event;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.FindCases;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FollowingTest {
    private static final String STREAM = "/api/v1/cases/stream";

    @TestHTTPResource("/api/v1/cases")
    URI cases;

    @Inject
    AgroalDataSource database;

    @Inject
    FollowingConfig config;

    @Inject
    Changes changes;

    @Inject
    FindCases find;

    @Inject
    Clock clock;

    private final CaseStory story = new CaseStory();
    private final CaseStory other = new CaseStory();

    @Test
    void what_happens_is_told_as_it_happens_with_the_case_as_it_stands() throws Exception {
        try (Listener all = listen("/stream", Reader.AGENT, null)) {
            all.until(event -> event.name().equals("opened"));
            story.registered();

            Event told = last(all.until(this::isOfStory));

            assertThat(told.name()).isEqualTo("case-changed");
            assertThat(told.data().at("/line/what").asText()).isEqualTo("受理登记：夜间施工噪声扰民");
            assertThat(told.data().at("/case/status").asText()).isEqualTo("REGISTERED");
            assertThat(told.data().at("/case/caseNo").asText()).isEqualTo(story.caseNo.value());
        }
    }

    @Test
    void who_comes_back_is_told_what_he_missed_once_and_in_order() throws Exception {
        story.filed();
        Reader.awaitStatus(story, "FILED");
        String last;
        try (Listener one = listen("/" + story.id + "/stream", Reader.AGENT, null)) {
            one.until(event -> event.name().equals("opened"));
            last = one.lastEventId();
        }
        story.dispatched().signed();
        other.registered();
        Reader.awaitStatus(story, "SIGNED");

        try (Listener again = listen("/" + story.id + "/stream", Reader.AGENT, last)) {
            List<Event> missed = again.until(event -> seen(event, "dispatch.work-order-signed"));
            story.replied();
            missed.addAll(again.until(event -> seen(event, "dispatch.replied")));

            List<Integer> told = missed.stream()
                    .filter(event -> event.name().equals("case-changed"))
                    .map(event -> event.data().at("/line/seq").asInt())
                    .toList();
            List<Integer> recorded = Reader.awaitLine(story, "dispatch.replied", 1).<Integer>getList("seq").stream()
                    .filter(seq -> seq >= told.get(0) && seq <= told.get(told.size() - 1))
                    .toList();
            assertThat(told).isEqualTo(recorded).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void a_line_that_is_committed_late_is_not_passed_by() throws Exception {
        story.registered();
        Reader.awaitStatus(story, "REGISTERED");
        try (Listener all = listen("/stream", Reader.AGENT, null);
                Connection late = database.getConnection()) {
            all.until(event -> event.name().equals("opened"));
            late.setAutoCommit(false);
            write(
                    late,
                    "insert into timeline_entry (event_id, case_id, seq, at, type, what, actor, details,"
                            + " unexpected, hash) values (gen_random_uuid(), '" + story.id
                            + "', 99, now(), 'late', '', '{\"id\":\"x\",\"roles\":[]}',"
                            + " '{}', false, '')");
            other.registered();
            Reader.awaitStatus(other, "REGISTERED");
            late.commit();

            List<Event> told =
                    all.until(event -> event.data().at("/case/caseId").asText().equals(other.id.toString()));

            assertThat(told).anyMatch(event -> seen(event, "late"));
            write(late, "alter table timeline_entry disable trigger timeline_entry_append_only");
            write(late, "delete from timeline_entry where type = 'late'");
            write(late, "alter table timeline_entry enable trigger timeline_entry_append_only");
            late.commit();
        }
    }

    @Test
    void filters_and_the_unit_of_a_handler_decide_what_is_told() throws Exception {
        try (Listener own = listen("/stream", Tokens.handler("HS-CG"), null);
                Listener foreign = listen("/stream", Tokens.handler("HS-JD09"), null);
                Listener signed = listen("/stream?status=SIGNED&text=%E5%99%AA%E5%A3%B0", Reader.AGENT, null)) {
            for (Listener each : List.of(own, foreign, signed)) {
                each.until(event -> event.name().equals("opened"));
            }
            story.filed();
            Reader.awaitStatus(story, "FILED");
            story.dispatched();
            own.until(event -> seen(event, "dispatch.work-order-dispatched"));
            story.signed();

            own.until(event -> seen(event, "dispatch.work-order-signed"));
            assertThat(signed.until(event -> seen(event, "dispatch.work-order-signed")))
                    .noneMatch(event -> seen(event, "dispatch.work-order-dispatched"));
            assertThat(foreign.hasMore()).isFalse();
        }
    }

    @Test
    void another_node_tells_the_same() throws Exception {
        FollowCases node = new FollowCases(config, changes, find, clock);
        RecordingWire wire = new RecordingWire();
        node.follow("someone", new CaseQuery(), Instant.MAX, null, wire);
        story.registered();

        Poll.until(() -> List.copyOf(wire.sent), sent -> sent.stream()
                .anyMatch(message -> message.data().contains(story.id.toString())));

        node.stop(new ShutdownEvent());
        assertThat(wire.sent.get(wire.sent.size() - 1).data()).contains("SHUTDOWN");
        assertThat(wire.isClosed()).isTrue();
    }

    @Test
    void who_missed_more_than_anyone_catches_up_with_is_told_to_begin_anew() {
        story.registered();
        Reader.awaitStatus(story, "REGISTERED");
        FollowCases node = new FollowCases(new Strict(config), changes, find, clock);
        RecordingWire wire = new RecordingWire();

        node.follow("someone", new CaseQuery(), Instant.MAX, Position.before(1).toString(), wire);

        assertThat(wire.sent).extracting(Message::name).containsExactly("ended");
        assertThat(wire.sent.get(0).data()).contains("TOO_FAR_BEHIND");
        assertThat(wire.isClosed()).isTrue();
    }

    @Test
    void one_account_has_so_many_streams_and_no_more() throws Exception {
        String token = Tokens.of("greedy", "贪心", Set.of(Role.ANALYST.id()), null);
        List<Listener> open = new ArrayList<>();
        try {
            for (int i = 0; i < config.perAccount(); i++) {
                open.add(listen("/stream", token, null));
            }
            Api.as(token)
                    .accept("text/event-stream")
                    .get(STREAM)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "30")
                    .body("code", equalTo("too-many-followers"));
        } finally {
            open.forEach(Listener::close);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7", "7_8_9", "1_00000000-0000-0000-0000-000000000000_x"})
    void a_last_event_id_that_we_never_told_is_refused(String id) {
        Api.as(Reader.AGENT)
                .header("Last-Event-ID", id)
                .get(STREAM)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void who_may_not_follow_or_follows_nothing_is_refused() {
        story.filed().dispatched();
        Reader.awaitStatus(story, "DISPATCHED");
        Api.anonymous().get(STREAM).then().statusCode(401).body("code", equalTo("unauthenticated"));
        Api.as(Tokens.of(Role.SOURCE)).get(STREAM).then().statusCode(403).body("code", equalTo("forbidden"));
        Api.as(Reader.AGENT)
                .get(STREAM + "?status=NOWHERE")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        Api.as(Reader.AGENT)
                .get("/api/v1/cases/" + CaseId.next() + "/stream")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as(Tokens.handler("HS-JD09"))
                .get("/api/v1/cases/" + story.id + "/stream")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
    }

    private Listener listen(String path, String token, String last) throws Exception {
        return Listener.open(URI.create(cases + path), token, last);
    }

    private boolean isOfStory(Event event) {
        return event.data().at("/case/caseId").asText().equals(story.id.toString());
    }

    private boolean seen(Event event, String type) {
        return (isOfStory(event)) && event.seen().equals(type);
    }

    private static Event last(List<Event> events) {
        return events.get(events.size() - 1);
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As configured, but nothing may be missed. */
    private record Strict(FollowingConfig usual) implements FollowingConfig {
        @Override
        public Duration interval() {
            return usual.interval();
        }

        @Override
        public Duration heartbeat() {
            return usual.heartbeat();
        }

        @Override
        public int followers() {
            return usual.followers();
        }

        @Override
        public int perAccount() {
            return usual.perAccount();
        }

        @Override
        public int waiting() {
            return usual.waiting();
        }

        @Override
        public Duration patience() {
            return usual.patience();
        }

        @Override
        public int missed() {
            return 0;
        }
    }
}
