package cn.hotline.statistics.folding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 经办人: the facts keep which of the centre's people did what, and what they are called; of machines and platforms nothing. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WhoDidItTest {
    private static final Actor AGENT = new Actor("li.na", "李娜", Set.of(Role.AGENT_ID), null);
    private static final Actor RENAMED = new Actor("li.na", "李娜（城区）", Set.of(Role.AGENT_ID), new UnitCode("QU"));
    private static final Actor PLATFORM = new Actor("city.12345", "市平台", Set.of(Role.SOURCE_ID), null);
    private static final Actor SYSTEM = Actor.system("dispatch");

    @Inject
    EntityManager entities;

    private final Story story = Story.registered("WHO", "2025-10-02T09:00", DemandType.HELP, "0101")
            .filed(DemandType.HELP, "0101")
            .watched("WAGES")
            .dispatched("CG", true, HandWritten.DUE)
            .signed(true)
            .replied()
            .closed()
            .reached(Satisfaction.SATISFIED, Solved.YES);

    @Test
    void people_are_kept_with_their_newest_name() {
        publish(Map.of(
                DemandRegistered.class,
                AGENT,
                CaseFiled.class,
                RENAMED,
                WorkOrderDispatched.class,
                RENAMED,
                ReviewApproved.class,
                RENAMED,
                CallbackCompleted.class,
                AGENT));

        assertThat(await("completed_by", "callback_fact")).isEqualTo("li.na");
        assertThat(await("concat_ws(' ', registered_by, screened_by, watch_classes[1])", "case_fact"))
                .isEqualTo("li.na li.na WAGES");
        assertThat(await("dispatched_by", "work_order_fact")).isEqualTo("li.na");
        assertThat(await("handling_minutes", "work_order_fact")).isEqualTo(20);
        assertThat(await("decided_by", "review_fact")).isEqualTo("li.na");
        assertThat(rows("select concat_ws(' ', name, unit) from staff_name where code = 'li.na'"))
                .isEqualTo(List.of("李娜"));
        assertThat(rows("select name from watch_class_name where code = 'WAGES'"))
                .isEqualTo(List.of("WAGES类"));
    }

    @Test
    void machines_and_platforms_are_nobody() {
        publish(Map.of(DemandRegistered.class, PLATFORM, WorkOrderDispatched.class, SYSTEM));

        assertThat(await("unit", "callback_fact")).isEqualTo("CG");
        assertThat(rows("select registered_by from case_fact where case_id = '" + story.id() + "'"))
                .containsOnlyNulls();
        assertThat(rows("select dispatched_by from work_order_fact where case_id = '" + story.id() + "'"))
                .containsOnlyNulls();
        assertThat(rows("select code from staff_name where code in ('city.12345', 'system:dispatch')"))
                .isEmpty();
    }

    private void publish(Map<Class<? extends CaseEvent>, Actor> actors) {
        for (Envelope<? extends CaseEvent> said : story.log()) {
            Actor actor = actors.getOrDefault(said.data().getClass(), SYSTEM);
            EventLog.shared().publish(new Envelope<>(said.id(), said.source(), said.time(), actor, said.data()));
        }
    }

    private Object await(String column, String table) {
        return Poll.until(
                        () -> rows("select " + column + " from " + table + " where case_id = '" + story.id() + "'"),
                        found -> !found.isEmpty() && found.get(0) != null)
                .get(0);
    }

    private List<?> rows(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }
}
