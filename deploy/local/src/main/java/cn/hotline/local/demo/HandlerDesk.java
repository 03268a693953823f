package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The units 承办单位: sign, return, reply.
 *
 * <p>One look at the list of all units stands for the looks of each of them; every act is done by the unit's own account.
 */
final class HandlerDesk extends Desk {
    private final AgentDesk agents;
    private final UrgingDesk urging;
    private final OrderTurns turns;
    private final Clock clock;

    HandlerDesk(Stage stage, String reader, AgentDesk agents, UrgingDesk urging, OrderTurns turns, Clock clock) {
        super(stage, Queue.ORDERS, reader);
        this.agents = agents;
        this.urging = urging;
        this.turns = turns;
        this.clock = clock;
    }

    /** The account of a unit. */
    static String handler(JsonNode item) {
        return "handler-" + item.path("unit").asText().toLowerCase(Locale.ROOT);
    }

    @Override
    boolean act(JsonNode item, Life life) {
        if (life.withdrawn().get()) {
            return false; // the cancellation is on its way
        }
        if ("SUSPENDED".equals(item.path("status").asText())) {
            return counted(
                    life,
                    What.RESUMED,
                    change(item, life, order(item, item, "resumptions", Map.of("note", "条件已具备，恢复办理"))));
        }
        if (!"DISPATCHED".equals(item.path("status").asText())) {
            return goOn(item, item, life);
        }
        Answer signed = change(item, life, order(item, item, "signatures", null));
        if (!signed.ok()) {
            return false;
        }
        stage().count(life, What.SIGNED);
        return goOn(item, signed.body(), life);
    }

    /** What follows the signature; the plan's turns concern the first round. */
    private boolean goOn(JsonNode item, JsonNode order, Life life) {
        LifePlan plan = life.plan();
        boolean first =
                order.path("round").asInt() == 1 && order.path("attempt").asInt() == 0;
        if (first && plan.fate() == Fate.WITHDRAWN_AFTER_DISPATCH) {
            agents.withdraw(life);
            return true;
        }
        if (first
                && plan.returnsAt(order.path("hop").asInt())
                && order.path("returnable").asBoolean()) {
            return counted(
                    life,
                    What.RETURNED,
                    change(
                            item,
                            life,
                            order(
                                    item,
                                    order,
                                    "returns",
                                    Map.of("reason", "NOT_OUR_DUTY", "note", "经核查，该事项不属于我单位职责范围，建议改派"))));
        }
        if (first && plan.takes(Turn.URGED) && !urging.urge(life)) {
            return false; // supervision has not heard of the order yet: next time
        }
        if (order.path("applied").asBoolean()) {
            return false; // the centre has not signed yet: next time
        }
        Optional<Turn> turn = first ? turns.next(life) : Optional.empty();
        if (turn.isPresent()) {
            return turns.take(turn.get(), item, order, life, this);
        }
        if (turns.isShared(order)) {
            return false; // another unit has a part of it: next time
        }
        Map<String, Object> reply = Words.reply(
                life.caseId(),
                clock.instant(),
                order.path("round").asInt(),
                order.path("attempt").asInt(),
                first && plan.takes(Turn.PROMISED));
        return counted(life, What.REPLIED, change(item, life, order(item, order, "replies", reply)));
    }

    boolean counted(Life life, What what, Answer answer) {
        if (answer.ok()) {
            stage().count(life, what);
        }
        return answer.ok();
    }

    static Call order(JsonNode item, JsonNode order, String act, Object body) {
        String path = "/api/v1/work-orders/" + item.path("id").asText() + "/" + act;
        return Call.post("POST work-orders/{id}/" + act, handler(item), ServiceModule.DISPATCH, path, body)
                .at(order.path("version").asLong());
    }
}
