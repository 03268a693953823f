package cn.hotline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

class TimelinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode timeline = JSON.createArrayNode();

    @Test
    void a_whole_life_is_without_fault_even_when_a_reworked_reply_is_reviewed_in_the_same_words() {
        entry("intake.case-filed", "1");
        entry("lifecycle.review-requested", "2");
        entry("closure.review-rejected", "3");
        entry("lifecycle.rework-requested", "4");
        entry("lifecycle.review-requested", "2");
        entry("closure.case-archived", "5");
        assertThat(Timelines.fault(timeline)).isNull();
    }

    @Test
    void a_change_carried_out_twice_is_found_though_its_events_have_two_ids() {
        entry("dispatch.replied", "1");
        entry("intake.demand-supplemented", "2");
        entry("dispatch.replied", "1");
        entry("closure.case-archived", "3");
        assertThat(Timelines.fault(timeline)).contains("dispatch.replied #3");
    }

    @Test
    void the_same_event_twice_is_found() {
        entry("intake.case-filed", "1");
        timeline.add(((com.fasterxml.jackson.databind.node.ObjectNode)
                        timeline.get(0).deepCopy())
                .put("seq", 2));
        assertThat(Timelines.fault(timeline)).contains("intake.case-filed #2");
    }

    @Test
    void a_missing_entry_and_a_missing_or_second_archiving_are_found() {
        entry("intake.case-filed", "1");
        assertThat(Timelines.fault(timeline)).contains("archived events: 0");
        entry("closure.case-archived", "2");
        JsonNode whole = timeline.deepCopy();
        assertThat(Timelines.fault(whole)).isNull();
        timeline.remove(0);
        assertThat(Timelines.fault(timeline)).contains("gap before 2");
        ((ArrayNode) whole)
                .addObject()
                .put("seq", 3)
                .put("eventId", "3")
                .put("type", "closure.case-archived")
                .put("details", "x");
        assertThat(Timelines.fault(whole)).contains("archived events: 2");
    }

    @Test
    void a_reopened_case_is_archived_once_more_and_may_say_the_same_again() {
        entry("closure.case-archived", "1");
        entry("lifecycle.case-reopened", "2");
        assertThat(Timelines.fault(timeline)).contains("archived events: 1");
        entry("closure.case-archived", "1");
        assertThat(Timelines.fault(timeline)).isNull();
    }

    private void entry(String type, String content) {
        int seq = timeline.size() + 1;
        timeline.addObject()
                .put("seq", seq)
                .put("eventId", "event-" + seq)
                .put("type", type)
                .putObject("details")
                .put("content", content);
    }
}
