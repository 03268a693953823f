package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * The timelines 时间线 of archived cases: numbered without a gap, their chain intact, archived exactly once for each of their lives, and nothing said twice.
 *
 * <p>Twice is the same event again, and also a service saying the same thing under a new id twice running, as a change that was
 * carried out two times would leave it. (A second review of a reworked reply is asked for in the same words, with the rework between.)
 */
final class Timelines {
    private static final String ARCHIVED = "closure.case-archived";
    private static final String REOPENED = "lifecycle.case-reopened";

    private final HotlineApi api;
    private final LongAdder events = new LongAdder();
    private final Figures figures = new Figures();

    Timelines(HotlineApi api) {
        this.api = api;
    }

    /** How many events all the timelines checked hold. */
    long events() {
        return events.sum();
    }

    /** What the timelines checked tell, counted. */
    Figures figures() {
        return figures;
    }

    /** What is wrong with a case's timeline; null if nothing. */
    String fault(String caseId) {
        Answer answer = read(caseId, "");
        if (!answer.ok()) {
            return "timeline: " + answer.problem();
        }
        String fault = fault(answer.body());
        if (fault != null) {
            return fault;
        }
        int entries = answer.body().size();
        events.add(entries);
        figures.count(caseId, answer.body());
        JsonNode verified = read(caseId, "/verification").body();
        return verified.path("intact").asBoolean() && verified.path("entries").asInt() == entries
                ? null
                : "时间线哈希链不符 broken chain: " + verified;
    }

    /** What is wrong with the entries of a timeline; null if nothing. */
    static String fault(JsonNode timeline) {
        Set<String> ids = new HashSet<>();
        Map<String, String> lastWords = new HashMap<>();
        int entries = 0;
        int archived = 0;
        int lives = 1;
        for (JsonNode entry : timeline) {
            entries++;
            String type = entry.path("type").asText();
            if (entry.path("seq").asInt() != entries) {
                return "时间线序号不连续 gap before " + entry.path("seq").asInt();
            }
            String words = type + entry.path("details");
            String before = lastWords.put(type.substring(0, type.indexOf('.')), words);
            if (!ids.add(entry.path("eventId").asText()) || words.equals(before)) {
                return "时间线有重复事件 doubled event: " + type + " #" + entries;
            }
            archived += ARCHIVED.equals(type) ? 1 : 0;
            if (REOPENED.equals(type)) {
                lives++;
                lastWords.clear();
            }
        }
        return archived == lives ? null : "归档事件 archived events: " + archived;
    }

    private Answer read(String caseId, String rest) {
        return api.send(Call.get(
                "GET cases/{id}/timeline" + rest,
                "agent1",
                ServiceModule.LIFECYCLE,
                "/api/v1/cases/" + caseId + "/timeline" + rest));
    }
}
