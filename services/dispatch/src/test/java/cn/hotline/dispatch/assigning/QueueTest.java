package cn.hotline.dispatch.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.Place;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The dispatcher's queue is ordered by what is due first. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QueueTest {
    private static final String PATH = "/api/v1/dispatch-requests";
    private static final Place NOWHERE = new Place(null, null, null);
    private static final Instant NINE = Instant.parse("2026-10-09T01:00:00Z");

    private final EventLog log = EventLog.shared();

    @Test
    void what_is_due_first_stands_first_whichever_was_told_first_the_clock_or_the_wish() {
        CaseStory late = CaseStory.filed("9401", NOWHERE).asks(1, DispatchCause.FIRST, null);
        Desk.awaitWaiting(late);
        CaseStory soon = CaseStory.filed("9401", NOWHERE);
        due(soon, NINE.plusSeconds(60));
        soon.asks(1, DispatchCause.FIRST, null);
        due(late, NINE.plusSeconds(7200));

        Poll.until(() -> queue("category=9401").equals(List.of(soon.id.toString(), late.id.toString())));
        assertThat(Desk.waiting(soon).get("dueAt")).isEqualTo("2026-10-09T01:01:00Z");

        due(soon, NINE.plusSeconds(9000));
        Poll.until(() -> queue("category=9401").equals(List.of(late.id.toString(), soon.id.toString())));
    }

    @Test
    void a_returned_case_has_no_such_clock_and_stands_by_when_it_was_asked_for() {
        CaseStory returned = CaseStory.filed("9402", NOWHERE);
        due(returned, NINE);
        returned.asks(1, DispatchCause.RETURNED, "HS-RS");

        assertThat(Desk.awaitWaiting(returned)).doesNotContainKey("dueAt").containsKey("requestedAt");
        due(returned, NINE.plusSeconds(60));
        CaseStory afterwards = CaseStory.toBeDispatched("9402");
        Desk.awaitWaiting(afterwards);
        assertThat(Desk.waiting(returned)).doesNotContainKey("dueAt");
    }

    @Test
    void an_unmerged_case_has_the_clock_of_its_first_dispatch_only_while_it_had_none() {
        CaseStory lead = CaseStory.toBeDispatched("9406");
        CaseStory dispatched = CaseStory.toBeDispatched("9406");
        CaseStory waiting = CaseStory.toBeDispatched("9406");
        for (CaseStory each : List.of(dispatched, waiting)) {
            due(each, NINE);
            Poll.until(() -> Desk.waiting(each).containsKey("dueAt"));
        }
        Desk.dispatch(Desk.DISPATCHER, dispatched, "HS-CG").then().statusCode(201);

        for (CaseStory each : List.of(dispatched, waiting)) {
            each.mergesInto(lead).leaves(lead).asks(1, DispatchCause.UNMERGED, null);
        }

        Poll.until(() -> queue("category=9406&cause=UNMERGED").size() == 2);
        assertThat(Desk.waiting(waiting)).containsKey("dueAt");
        assertThat(Desk.waiting(dispatched)).doesNotContainKey("dueAt");
        due(dispatched, NINE.plusSeconds(60));
        Desk.awaitWaiting(CaseStory.toBeDispatched("9406"));
        assertThat(Desk.waiting(dispatched)).doesNotContainKey("dueAt");
    }

    @Test
    void pages_follow_one_another_even_where_many_are_due_at_once() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CaseStory story = CaseStory.filed("9403", NOWHERE);
            due(story, NINE);
            story.asks(1, DispatchCause.FIRST, null);
            all.add(story.id.toString());
        }
        Poll.until(() -> queue("category=9403").size() == 5);

        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = Api.as(Desk.DISPATCHER).get(PATH + "?category=9403&limit=2" + after);
            seen.addAll(page.path("items.caseId"));
            String next = page.path("next");
            after = next == null ? null : "&after=" + next;
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void the_queue_is_narrowed_by_what_the_case_is_about_and_follows_its_changes() {
        CaseStory story = CaseStory.filed("940401", new Place(new UnitCode("HS-JD03"), null, null))
                .asks(1, DispatchCause.FIRST, null);
        Desk.awaitWaiting(story);
        String id = story.id.toString();

        assertThat(queue("category=9404&street=HS-JD03&urgency=NORMAL&cause=FIRST"))
                .containsExactly(id);
        assertThat(queue("category=9404&street=HS-JD02")).isEmpty();
        assertThat(queue("category=9404&urgency=URGENT")).isEmpty();
        assertThat(queue("category=9404&cause=RETURNED")).isEmpty();
        assertThat(queue("category=9404&status=DISPATCHED")).isEmpty();

        log.publish(new DemandChanged(
                story.id,
                story.caseNo,
                DemandType.COMPLAINT,
                Urgency.URGENT,
                new CategoryCode("9405"),
                new Place(new UnitCode("HS-JD02"), null, null),
                Set.of(),
                "更正"));
        Poll.until(() -> queue("category=9405&street=HS-JD02&urgency=URGENT").equals(List.of(id)));
        assertThat(queue("category=9404")).isEmpty();
    }

    @Test
    void a_wrong_filter_is_refused() {
        for (String wrong : List.of("after=yesterday", "category=1", "street=x", "claimed=his", "limit=0")) {
            Api.as(Desk.DISPATCHER).get(PATH + "?" + wrong).then().statusCode(400);
        }
        Api.as(Desk.SECTION_HEAD).get(PATH + "?limit=1").then().statusCode(200);
        Api.as(Desk.LABOUR).get(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    private void due(CaseStory story, Instant at) {
        log.publish(new ClocksStarted(
                story.id, story.caseNo, null, null, List.of(new ClockDue(ClockKind.TRANSFER, NINE, at, "120wm"))));
    }

    private static List<String> queue(String filter) {
        return Api.as(Desk.DISPATCHER)
                .get(PATH + "?" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
    }
}
