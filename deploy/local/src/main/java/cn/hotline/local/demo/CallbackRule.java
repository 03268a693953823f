package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/** The rule that three calls must lie on two days: no demo lasts that long, so it is relaxed for the run and put back. */
final class CallbackRule {
    private static final String ADMIN = "admin1";

    private final HotlineApi api;
    private JsonNode before;

    CallbackRule(HotlineApi api) {
        this.api = api;
    }

    /** Whether a new version of the rule had to be made. */
    boolean relax() {
        Answer versions =
                api.send(Call.get("GET callback-policies", ADMIN, ServiceModule.CALLBACK, "/api/v1/callback-policies"));
        before = inForce(versions.body());
        if (before != null
                && before.path("minDays").asInt() == 1
                && before.path("minDayParts").asInt() == 1) {
            before = null;
            return false;
        }
        return add(3, 1, 1);
    }

    /** Puts the rule back that was in force before. */
    void restore() {
        if (before != null) {
            add(
                    before.path("attempts").asInt(),
                    before.path("minDayParts").asInt(),
                    before.path("minDays").asInt());
        }
    }

    private static JsonNode inForce(JsonNode newestFirst) {
        Instant now = java.time.Clock.systemUTC().instant();
        for (JsonNode version : newestFirst) {
            if (!Instant.parse(version.path("effectiveFrom").asText()).isAfter(now)) {
                return version;
            }
        }
        return null;
    }

    private boolean add(int attempts, int minDayParts, int minDays) {
        Map<String, Integer> rule = Map.of("attempts", attempts, "minDayParts", minDayParts, "minDays", minDays);
        return api.send(Call.post(
                        "POST callback-policies", ADMIN, ServiceModule.CALLBACK, "/api/v1/callback-policies", rule))
                .ok();
    }
}
