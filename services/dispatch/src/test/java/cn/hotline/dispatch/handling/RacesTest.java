package cn.hotline.dispatch.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.ExtensionRefused;
import cn.hotline.events.ExtensionRequested;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.SuspensionRequested;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many races 并发竞争 of two commands that exclude each other: one wins, the other is told, and the log tells of the winner alone. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RacesTest {
    private static final int RACES = Integer.getInteger("hotline.races", 80);
    private static final String NEXT_MONTH =
            LocalDate.now(DistrictTime.ZONE).plusDays(30).toString();

    private final EventLog log = EventLog.shared();

    /** Two commands on one thing, and the events of which one must be told. */
    private record Race(
            CaseStory story,
            Callable<Response> one,
            Callable<Response> other,
            List<Class<? extends CaseEvent>> tells) {}

    private enum Kind {
        DISPATCH_OR_DISPATCH,
        SIGN_OR_RETURN,
        RETURN_OR_REPLY,
        EXTEND_OR_SUSPEND,
        REASSIGN_OR_REPLY,
        GRANT_OR_REFUSE_RETURN,
        GRANT_OR_REFUSE_EXTENSION,
        REPLY_OR_REPLY;

        private Race prepare() {
            if (this == DISPATCH_OR_DISPATCH) {
                CaseStory story = CaseStory.toBeDispatched(CaseStory.SERVICE_ATTITUDE);
                Desk.awaitWaiting(story);
                return new Race(
                        story,
                        () -> Desk.dispatch(Desk.DISPATCHER, story, "HS-CG"),
                        () -> Desk.dispatch(Desk.DISPATCHER, story, null),
                        List.of(WorkOrderDispatched.class));
            }
            CaseStory story = CaseStory.withLabourBureau();
            String order = story.order(1);
            if (this != SIGN_OR_RETURN && this != GRANT_OR_REFUSE_RETURN) {
                Desk.sign(Desk.LABOUR, order, 0).then().statusCode(200);
            }
            return onOrder(story, order);
        }

        private Race onOrder(CaseStory story, String order) {
            return switch (this) {
                case SIGN_OR_RETURN ->
                    new Race(
                            story,
                            () -> Desk.sign(Desk.LABOUR, order, 0),
                            () -> Desk.giveBack(Desk.LABOUR, order, 0, null),
                            List.of(WorkOrderSigned.class, ReturnRequested.class));
                case RETURN_OR_REPLY ->
                    new Race(
                            story,
                            () -> Desk.giveBack(Desk.LABOUR, order, 1, null),
                            () -> Desk.reply(Desk.LABOUR, order, 1),
                            List.of(ReturnRequested.class, Replied.class));
                case EXTEND_OR_SUSPEND ->
                    new Race(
                            story,
                            () -> Desk.askForDays(Desk.LABOUR, order, 1, 3),
                            () -> Desk.askToSuspend(Desk.LABOUR, order, 1, NEXT_MONTH),
                            List.of(ExtensionRequested.class, SuspensionRequested.class));
                case REASSIGN_OR_REPLY ->
                    new Race(
                            story,
                            () -> Desk.reassign(Desk.DISPATCHER, order, 1, "HS-CG"),
                            () -> Desk.reply(Desk.LABOUR, order, 1),
                            List.of(WorkOrderReassigned.class, Replied.class));
                case REPLY_OR_REPLY ->
                    new Race(
                            story,
                            () -> Desk.reply(Desk.LABOUR, order, 1),
                            () -> Desk.reply(Desk.LABOUR, order, 1),
                            List.of(Replied.class));
                default -> onWish(story, order);
            };
        }

        private Race onWish(CaseStory story, String order) {
            if (this == GRANT_OR_REFUSE_RETURN) {
                Desk.giveBack(Desk.LABOUR, order, 0, null).then().statusCode(200);
                String returned = (String) Desk.pendingReturn(story).get("id");
                return new Race(
                        story,
                        () -> Desk.rule(Desk.DISPATCHER, returned, 0, "GRANT"),
                        () -> Desk.rule(Desk.DISPATCHER, returned, 0, "REFUSE"),
                        List.of(ReturnGranted.class, ReturnRefused.class));
            }
            String asked = Desk.askForDays(Desk.LABOUR, order, 1, 3).jsonPath().getString("id");
            return new Race(
                    story,
                    () -> Desk.approve(Desk.SECTION_HEAD, asked, 0, "GRANT"),
                    () -> Desk.approve(Desk.SECTION_HEAD, asked, 0, "REFUSE"),
                    List.of(ExtensionGranted.class, ExtensionRefused.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void never_do_both_win(Kind kind) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Race> races = new ArrayList<>();
            for (int i = 0; i < RACES / Kind.values().length; i++) {
                races.add(kind.prepare());
            }
            for (Race race : races) {
                List<Integer> answers = atOnce(two, race);
                assertThat(answers.stream().filter(status -> status < 300))
                        .as("%s %s", kind, answers)
                        .hasSize(1);
                assertThat(answers.stream().filter(status -> status >= 300)).allMatch(List.of(409, 412)::contains);
            }
            for (Race race : races) {
                Poll.until(() -> told(race) > 0);
            }
            assertThat(races).allMatch(race -> told(race) == 1);
        } finally {
            two.shutdownNow();
        }
    }

    private long told(Race race) {
        return race.tells().stream()
                .mapToLong(type -> log.of(race.story().id, type).size())
                .sum();
    }

    private static List<Integer> atOnce(ExecutorService two, Race race) throws Exception {
        CyclicBarrier line = new CyclicBarrier(2);
        Future<Integer> one = two.submit(() -> answer(line, race.one()));
        Future<Integer> other = two.submit(() -> answer(line, race.other()));
        return List.of(one.get(), other.get());
    }

    private static int answer(CyclicBarrier line, Callable<Response> call) throws Exception {
        line.await();
        return call.call().statusCode();
    }
}
