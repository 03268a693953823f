package cn.hotline.dispatch.law;

import static cn.hotline.dispatch.handling.WorkOrderStatus.DISPATCHED;
import static cn.hotline.kernel.Role.CENTRE_LEADER;
import static cn.hotline.kernel.Role.DISPATCHER;
import static cn.hotline.kernel.Role.HANDLER;
import static cn.hotline.kernel.Role.SECTION_HEAD;

import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.kernel.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The law of what is done to a work order over REST, written a second time: who may, in which status, and what follows. */
enum OrderAct {
    SIGN("/signatures", Map.of(), Set.of(HANDLER), "DISPATCHED>SIGNED"),
    RETURN(
            "/returns",
            Map.of("reason", "NOT_OUR_DUTY", "note", "不属我单位职责"),
            Set.of(HANDLER),
            "DISPATCHED>RETURN_REQUESTED SIGNED>RETURN_REQUESTED"),
    REPLY(
            "/replies",
            Map.of("veracity", "TRUE", "solved", "YES", "measures", "已督促发放", "publicReply", "工资已发放到位"),
            Set.of(HANDLER),
            "SIGNED>REPLIED REWORK>REPLIED"),
    EXTEND(
            "/extensions",
            Map.of("extra", "1wd", "reason", "WORKS", "note", "材料采购需要时间"),
            Set.of(HANDLER),
            "SIGNED REWORK"),
    SUSPEND(
            "/suspensions",
            Map.of("plannedUntil", Orders.inDays(30), "reason", "FUNDS", "note", "资金下达后办理"),
            Set.of(HANDLER),
            "SIGNED REWORK"),
    RESUME(
            "/resumptions",
            Map.of("note", "条件已具备"),
            Set.of(HANDLER, DISPATCHER, SECTION_HEAD, CENTRE_LEADER),
            "SUSPENDED>SIGNED"),
    REASSIGN(
            "/reassignments",
            Map.of("unit", "HS-CG", "note", "经核实属该单位职责"),
            Set.of(DISPATCHER, SECTION_HEAD),
            "DISPATCHED>REASSIGNED SIGNED>REASSIGNED SUSPENDED>REASSIGNED REWORK>REASSIGNED"),
    NAME_CO_HANDLER(
            "/unit-tasks",
            Map.of("kind", "CO_HANDLING", "unit", "HS-CG", "demand", "请协助"),
            Set.of(DISPATCHER, SECTION_HEAD),
            "DISPATCHED SIGNED REWORK"),
    HAND_DOWN(
            "/unit-tasks",
            Map.of("kind", "SUB_DISPATCH", "unit", "HS-JD01-SQ01", "demand", "请核查"),
            Set.of(HANDLER),
            "DISPATCHED SIGNED REWORK"),
    CONTACT("/contacts", Map.of(), Set.of(HANDLER), "DISPATCHED SIGNED SUSPENDED RETURN_REQUESTED REPLIED REWORK"),
    NOTE(
            "/notes",
            Map.of("text", "已到现场", "interimReply", false),
            Set.of(HANDLER),
            "DISPATCHED SIGNED SUSPENDED RETURN_REQUESTED REPLIED REWORK");

    /** Where one address serves two acts, who may do the other one is told whose this one is. */
    private static final Set<OrderAct> SHARING = Set.of(NAME_CO_HANDLER, HAND_DOWN);

    private final String path;
    private final Map<String, Object> body;
    private final Set<Role> may;
    private final Map<WorkOrderStatus, WorkOrderStatus> moves;

    OrderAct(String path, Map<String, Object> body, Set<Role> may, String moves) {
        this.path = path;
        this.body = body;
        this.may = may;
        this.moves = Arrays.stream(moves.split(" "))
                .map(move -> move.split(">"))
                .collect(Collectors.toMap(
                        move -> WorkOrderStatus.valueOf(move[0]),
                        move -> WorkOrderStatus.valueOf(move[move.length - 1])));
    }

    /** What the law lets each expect. */
    String answer(Who who, WorkOrderStatus status) {
        if (who == Who.NOBODY) {
            return "401 unauthenticated";
        }
        boolean isSharer = SHARING.contains(this)
                && Set.of(HANDLER, DISPATCHER, SECTION_HEAD).contains(who.role());
        if (!who.isOfTheUnit() && (may.contains(HANDLER) || isSharer)) {
            return "403 other-unit";
        }
        if (!may.contains(who.role())) {
            return isSharer ? "403 task-not-yours" : "403 forbidden";
        }
        if (moves.containsKey(status)) {
            return Trial.DONE;
        }
        return this == REPLY && status == DISPATCHED ? "409 reply-before-signing" : "409 illegal-status";
    }

    /** Only where {@link #answer} is done for somebody. */
    WorkOrderStatus after(WorkOrderStatus status) {
        return moves.get(status);
    }

    Answer by(Who who, Thing order) {
        return order.take(who, path, this == CONTACT ? contact() : body);
    }

    private static Map<String, Object> contact() {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        return Map.of("contactedAt", minute.toString(), "number", "13987650123", "result", "REACHED");
    }
}
