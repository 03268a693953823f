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
import java.util.stream.StreamSupport;

/** The turns an order takes before its reply: 改派, 分办, 联系, 过程记录, 挂账, 延期, each once. */
final class OrderTurns {
    private static final List<Turn> IN_ORDER = List.of(
            Turn.REASSIGNED,
            Turn.JOINT,
            Turn.SUB_DISPATCHED,
            Turn.CONTACTED,
            Turn.NOTED,
            Turn.SUSPENDED,
            Turn.EXTENDED,
            Turn.EXTENSION_REFUSED);
    private static final int DAYS_TO_STAND_STILL = 30;
    /** An extension asked for after the time limit: the unit goes on without. */
    private static final String TOO_LATE = "due-already";

    private static final String WORK_ORDERS = "/api/v1/work-orders/";

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
        Optional<Call> call = call(turn, item, order);
        if (call.isEmpty()) {
            life.taken().add(turn);
            return true; // nobody to do it: the next turn
        }
        // a note changes no version: told twice it would stand there twice
        String once = item.path("id").asText() + "-" + turn;
        Answer answer = desk.change(item, life, call.get().once(once), TOO_LATE);
        if (answer.ok()) {
            counted(turn).ifPresent(what -> stage.count(life, what));
        }
        boolean settled = answer.ok() || answer.code().equals(TOO_LATE);
        if (settled) {
            life.taken().add(turn);
        }
        return settled;
    }

    /** Whether another unit still has a part of the order; its unit cannot reply before. */
    boolean isShared(JsonNode order) {
        if (order.path("tasks").asInt() == 0) {
            return false;
        }
        Answer parts = stage.api()
                .send(Call.get(
                        "GET work-orders/{id}/unit-tasks",
                        dispatcher,
                        ServiceModule.DISPATCH,
                        WORK_ORDERS + order.path("id").asText() + "/unit-tasks"));
        return StreamSupport.stream(parts.body().spliterator(), false)
                .map(part -> part.path("status").asText())
                .anyMatch(List.of("OPENED", "SIGNED")::contains);
    }

    /** What the centre's own calls and those at once settled are counted as; the others when they are settled. */
    private static Optional<What> counted(Turn turn) {
        return switch (turn) {
            case REASSIGNED -> Optional.of(What.REASSIGNED);
            case JOINT -> Optional.of(What.JOINT);
            case SUB_DISPATCHED -> Optional.of(What.SUB_DISPATCHED);
            case CONTACTED -> Optional.of(What.CONTACTED);
            case NOTED -> Optional.of(What.NOTED);
            default -> Optional.empty();
        };
    }

    /** Empty when there is nobody below the unit. */
    private Optional<Call> call(Turn turn, JsonNode item, JsonNode order) {
        return switch (turn) {
            case REASSIGNED ->
                Optional.of(byDispatcher(
                        item, order, "reassignments", Map.of("unit", other(item), "note", "经会商，该事项由其他单位承办更为适宜")));
            case JOINT ->
                Optional.of(byDispatcher(
                        item,
                        order,
                        "unit-tasks",
                        Map.of("kind", "CO_HANDLING", "unit", other(item), "demand", "请配合现场核查并反馈职责范围内的处理情况")));
            case SUB_DISPATCHED ->
                below(item)
                        .map(unit -> HandlerDesk.order(
                                item,
                                order,
                                "unit-tasks",
                                Map.of("kind", "SUB_DISPATCH", "unit", unit, "demand", "请入户核实并反馈")));
            case CONTACTED ->
                Optional.of(HandlerDesk.order(
                        item,
                        order,
                        "contacts",
                        Map.of("contactedAt", now(), "number", "02787000000", "result", "REACHED", "note", "已说明办理安排")));
            case NOTED ->
                Optional.of(HandlerDesk.order(
                        item, order, "notes", Map.of("text", "已安排人员现场核查，正在协调处理。", "interimReply", true)));
            case SUSPENDED ->
                Optional.of(HandlerDesk.order(
                        item,
                        order,
                        "suspensions",
                        Map.of("plannedUntil", standStillUntil(), "reason", "FUNDS", "note", "已列入改造计划，待资金下达后实施")));
            default ->
                Optional.of(HandlerDesk.order(
                        item,
                        order,
                        "extensions",
                        Map.of("extra", "3wd", "reason", "COORDINATION", "note", "涉及多个单位，需现场会商")));
        };
    }

    private Call byDispatcher(JsonNode item, JsonNode order, String act, Object body) {
        return Call.post(
                        "POST work-orders/{id}/" + act,
                        dispatcher,
                        ServiceModule.DISPATCH,
                        WORK_ORDERS + item.path("id").asText() + "/" + act,
                        body)
                .at(order.path("version").asLong());
    }

    private String other(JsonNode item) {
        String own = item.path("unit").asText();
        int pick = Math.floorMod(item.path("caseId").asText().hashCode(), units.size());
        return units.get(pick).equals(own) ? units.get((pick + 1) % units.size()) : units.get(pick);
    }

    /** The first community of a street that has any in the sample district. */
    private static Optional<String> below(JsonNode item) {
        String unit = item.path("unit").asText();
        return unit.matches("HS-JD0[1-4]") ? Optional.of(unit + "-SQ01") : Optional.empty();
    }

    private static String now() {
        return Clock.systemUTC().instant().toString();
    }

    private static String standStillUntil() {
        return LocalDate.now(Clock.systemDefaultZone())
                .plusDays(DAYS_TO_STAND_STILL)
                .toString();
    }
}
