package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** The timelines 时间线 of archived cases: no event twice, archived exactly once. */
final class Timelines {
    private static final String ARCHIVED = "closure.case-archived";

    private final HotlineApi api;
    private final LongAdder events = new LongAdder();

    Timelines(HotlineApi api) {
        this.api = api;
    }

    /** How many events all the timelines checked hold. */
    long events() {
        return events.sum();
    }

    /** What is wrong with a case's timeline; null if nothing. */
    String fault(String caseId) {
        Set<String> ids = new HashSet<>();
        int entries = 0;
        int archived = 0;
        String after = null;
        do {
            String path = "/api/v1/cases/" + caseId + "/timeline?limit=500" + (after == null ? "" : "&after=" + after);
            Answer answer = api.send(Call.get("GET cases/{id}/timeline", "agent1", ServiceModule.LIFECYCLE, path));
            if (!answer.ok()) {
                return "timeline: " + answer.problem();
            }
            JsonNode items =
                    answer.body().isArray() ? answer.body() : answer.body().path("items");
            for (JsonNode entry : items) {
                entries++;
                ids.add(entry.path("eventId").asText());
                archived += ARCHIVED.equals(entry.path("type").asText()) ? 1 : 0;
            }
            after = answer.body().path("next").asText(null);
        } while (after != null);
        events.add(entries);
        if (ids.size() != entries) {
            return "时间线有重复事件 doubled events: " + (entries - ids.size());
        }
        return archived == 1 ? null : "归档事件 archived events: " + archived;
    }
}
