package cn.hotline.local.demo;

import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dispatcher 派单员: takes the catalogue's proposal where there is one, else decides by hand. */
final class DispatchDesk extends Desk {
    private final String dispatcher;
    private final List<String> units;

    /** @param units to choose from where the catalogue is silent */
    DispatchDesk(Stage stage, String dispatcher, List<String> units) {
        super(stage, Queue.TO_DISPATCH, dispatcher);
        this.dispatcher = dispatcher;
        this.units = units;
    }

    @Override
    boolean act(JsonNode item, Life life) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseId", life.caseId());
        body.put("unit", unit(item));
        body.put("basisText", "按事项类别与属地研判派单");
        Call call = Call.post("POST work-orders", dispatcher, ServiceModule.DISPATCH, "/api/v1/work-orders", body)
                .once("demo-" + item.path("id").asText());
        boolean done = change(item, life, call).ok();
        if (done) {
            stage().count(life, What.DISPATCHED);
        }
        return done;
    }

    private String unit(JsonNode item) {
        String previous = item.path("previousUnit").asText("");
        if ("REDO".equals(item.path("cause").asText()) && !previous.isEmpty()) {
            return previous;
        }
        String proposed = item.path("proposal").path("unit").asText("");
        if (!proposed.isEmpty() && !proposed.equals(previous)) {
            return proposed;
        }
        String street = item.path("place").path("street").asText("");
        if (!street.isEmpty() && !street.equals(previous)) {
            return street;
        }
        int pick = Math.floorMod(item.path("caseId").asText().hashCode(), units.size());
        return units.get(pick).equals(previous) ? units.get((pick + 1) % units.size()) : units.get(pick);
    }
}
