package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The turns an order takes before its reply: 改派, 挂账, 延期, each once. */
final class OrderTurns {
    private static final List<Turn> IN_ORDER =
            List.of(Turn.REASSIGNED, Turn.SUSPENDED, Turn.EXTENDED, Turn.EXTENSION_REFUSED);
    private static final int DAYS_TO_STAND_STILL = 30;

    private final Stage stage;
    private final String dispatcher;
    private final List<String> units;

    OrderTurns(Stage stage, String dispatcher, List<String> units) {
        this.stage = stage;
        this.dispatcher = dispatcher;
        this.units = units;
    }

    /** The next turn the plan has for a signed order of the first round; empty when there is none left. */
    Optional<Turn> next(Life life) {
        return IN_ORDER.stream()
                .filter(turn -> life.plan().takes(turn) && !life.taken().contains(turn))
                .findFirst();
    }

    /** Whether anything came of it. */
    boolean take(Turn turn, JsonNode item, JsonNode order, Life life, HandlerDesk desk) {
        Answer answer =
                desk.change(item, life, turn == Turn.REASSIGNED ? reassign(item, order) : ask(turn, item, order));
        if (answer.ok()) {
            life.taken().add(turn);
            if (turn == Turn.REASSIGNED) {
                stage.count(life, What.REASSIGNED);
            }
        }
        return answer.ok();
    }

    private Call reassign(JsonNode item, JsonNode order) {
        String other = units.stream()
                .filter(unit -> !unit.equals(item.path("unit").asText()))
                .findFirst()
                .orElseThrow();
        return Call.post(
                        "POST work-orders/{id}/reassignments",
                        dispatcher,
                        ServiceModule.DISPATCH,
                        "/api/v1/work-orders/" + item.path("id").asText() + "/reassignments",
                        Map.of("unit", other, "note", "经会商，该事项由其他单位承办更为适宜"))
                .at(order.path("version").asLong());
    }

    private static Call ask(Turn turn, JsonNode item, JsonNode order) {
        return turn == Turn.SUSPENDED
                ? HandlerDesk.order(
                        item,
                        order,
                        "suspensions",
                        Map.of(
                                "plannedUntil",
                                LocalDate.now(Clock.systemDefaultZone())
                                        .plusDays(DAYS_TO_STAND_STILL)
                                        .toString(),
                                "reason",
                                "FUNDS",
                                "note",
                                "已列入改造计划，待资金下达后实施"))
                : HandlerDesk.order(
                        item,
                        order,
                        "extensions",
                        Map.of("extra", "3wd", "reason", "COORDINATION", "note", "涉及多个单位，需现场会商"));
    }
}
