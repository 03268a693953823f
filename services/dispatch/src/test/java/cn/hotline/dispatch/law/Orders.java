package cn.hotline.dispatch.law;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.testkit.Poll;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** Work orders of {@link Who#UNIT}, brought into each status by what people do and other services tell. */
final class Orders {
    /** Filed ahead, so that one is dispatched while the next is still on its way. */
    private static final Deque<CaseStory> FILED = new ArrayDeque<>();

    private static final String HANDLER = Who.HANDLER.token();

    private Orders() {}

    static Thing in(WorkOrderStatus status) {
        Thing fresh = dispatched(next());
        String order = fresh.order();
        CaseStory story = fresh.story();
        switch (status) {
            case DISPATCHED -> {}
            case SIGNED -> sign(fresh);
            case SUSPENDED -> suspend(fresh);
            case RETURN_REQUESTED -> ok(Desk.giveBack(HANDLER, order, 0, null));
            case RETURNED -> {
                ok(Desk.giveBack(HANDLER, order, 0, null));
                ok(Desk.rule(Desk.DISPATCHER, pendingReturn(story), 0, "GRANT"));
            }
            case REASSIGNED -> ok(Desk.reassign(Desk.DISPATCHER, order, 0, "HS-CG"));
            case REPLIED -> reply(fresh);
            case REWORK -> {
                reply(fresh);
                story.reviewRejects(order, "太短");
            }
            case COMPLETED -> {
                reply(fresh);
                story.closes(order);
            }
            case CANCELLED -> story.withdraws();
        }
        int version = Desk.awaitStatus(order, status.name());
        return new Thing(story, order, fresh.path(), version);
    }

    static CaseStory next() {
        while (FILED.size() < 4) {
            FILED.add(CaseStory.toBeDispatched(CaseStory.NOBODYS));
        }
        return FILED.remove();
    }

    /** Dispatched by hand to the unit, as soon as the request is there. */
    static Thing dispatched(CaseStory story) {
        Response done =
                Poll.until(() -> Desk.dispatch(Desk.DISPATCHER, story, Who.UNIT), answer -> answer.statusCode() == 201);
        String order = done.path("id");
        return new Thing(story, order, "/api/v1/work-orders/" + order, 0);
    }

    static String pendingReturn(CaseStory story) {
        return (String) Desk.pendingReturn(story).get("id");
    }

    static String inDays(int days) {
        return LocalDate.now(DistrictTime.ZONE).plusDays(days).toString();
    }

    static void sign(Thing order) {
        ok(Desk.sign(HANDLER, order.order(), 0));
    }

    private static void reply(Thing order) {
        sign(order);
        ok(Desk.reply(HANDLER, order.order(), 1));
    }

    private static void suspend(Thing order) {
        sign(order);
        String asked =
                ok(Desk.askToSuspend(HANDLER, order.order(), 1, inDays(30))).path("id");
        ok(Desk.approve(Desk.SECTION_HEAD, asked, 0, "GRANT"));
        ok(Desk.approve(Desk.CENTRE_LEADER, asked, 1, "GRANT"));
    }

    static Response ok(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.asString());
        }
        return answer;
    }
}
