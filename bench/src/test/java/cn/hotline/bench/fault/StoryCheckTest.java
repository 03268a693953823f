package cn.hotline.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryCheckTest {
    private static final Instant TIME = Instant.parse("2026-11-21T01:00:00Z");

    private final List<Told> events = new ArrayList<>();

    StoryCheckTest() {
        tell("intake.demand-registered", "'caseNo':'HS-1'");
        tell("intake.case-filed", "");
        tell("lifecycle.dispatch-requested", "'round':1");
        dispatched("w1", 1);
        tell("closure.case-closed", "'round':1");
        tell("lifecycle.closing-requested", "'round':1");
        tell("lifecycle.callback-requested", "'round':1");
        tell("callback.completed", "'round':1");
        tell("lifecycle.archive-requested", "");
        tell("closure.case-archived", "'outcome':'CLOSED'");
    }

    @Test
    void a_whole_story_adds_up() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void an_event_that_was_sent_twice_counts_once() {
        events.add(events.get(4));

        assertThat(problems()).isEmpty();
        assertThat(CaseLog.of(events).repeated()).isEqualTo(1);
    }

    @Test
    void one_event_id_for_two_things_is_named() {
        Told first = events.get(4);
        events.add(new Told(first.id(), first.type(), "c1", "", TIME, first.data(), 0, "another"));

        assertThat(problems()).singleElement().asString().contains("tells two things");
    }

    @Test
    void a_case_that_is_nowhere_archived_has_no_end() {
        events.remove(events.size() - 1);

        assertThat(problems()).singleElement().asString().contains("has no end");
    }

    @Test
    void two_orders_at_the_same_time_are_named() {
        dispatched("w2", 2);
        events.add(4, events.remove(events.size() - 1));

        assertThat(problems()).anyMatch(each -> each.contains("a second order while w1 is open"));
    }

    @Test
    void two_closings_of_a_round_are_named() {
        tell("closure.case-closed", "'round':1");

        assertThat(problems()).anyMatch(each -> each.contains("happened twice: closure.case-closed"));
    }

    @Test
    void a_request_that_nothing_answered_is_named() {
        events.remove(7);

        assertThat(problems()).anyMatch(each -> each.contains("1 lifecycle.callback-requested, 0 callback.completed"));
    }

    @Test
    void an_archiving_that_nothing_took_back_is_named() {
        tell("closure.case-archived", "'outcome':'CLOSED'");

        assertThat(problems()).anyMatch(each -> each.contains("archived 2 times, reopened 0 times"));
    }

    private void dispatched(String order, int hop) {
        tell("dispatch.work-order-dispatched", "'workOrderId':'" + order + "','round':1,'hop':" + hop);
    }

    private void tell(String type, String fields) {
        try {
            String json = ("{" + fields + "}").replace('\'', '"');
            String id = "e" + events.size();
            events.add(new Told(id, type, "c1", "", TIME, new ObjectMapper().readTree(json), 0, type + json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<String> problems() {
        Evidence evidence = new Evidence(null, CaseLog.of(events), new Outages(), Set.of());
        return new StoryCheck().look(evidence).stream().map(Problem::toString).toList();
    }
}
