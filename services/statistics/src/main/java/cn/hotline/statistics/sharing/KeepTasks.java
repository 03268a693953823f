package cn.hotline.statistics.sharing;

import cn.hotline.events.Envelope;
import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.statistics.folding.FoldingGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * Keeps what is said of each part of a work order 分办件.
 *
 * <p>INVARIANT: each event sets only its own columns, so they may be heard in any order.
 */
@ApplicationScoped
public class KeepTasks {
    private static final String INTO = "insert into task_fact (task_id, case_id, kind, unit, ";
    private static final String VALUES = ") values (:task, :case, :kind, :unit, ";
    private static final String OPENED =
            INTO + "opened_at" + VALUES + ":at) on conflict (task_id) do update set opened_at = excluded.opened_at";
    private static final String REPORTED = INTO + "reported_at, in_time" + VALUES + ":at, :inTime)"
            + " on conflict (task_id) do update set reported_at = excluded.reported_at, in_time = excluded.in_time";
    private static final String ENDED = INTO + "ended_at, end_kind" + VALUES + ":at, :how)"
            + " on conflict (task_id) do update set ended_at = excluded.ended_at, end_kind = excluded.end_kind";

    private final EntityManager entities;
    private final FoldingGate gate;

    KeepTasks(EntityManager entities, FoldingGate gate) {
        this.entities = entities;
        this.gate = gate;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(Envelope<UnitTaskOpened> said) {
        UnitTaskOpened task = said.data();
        about(OPENED, task.taskId(), task.caseId(), task.kind(), task.unit())
                .setParameter("at", said.time())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reported(Envelope<UnitTaskReported> said) {
        UnitTaskReported task = said.data();
        about(REPORTED, task.taskId(), task.caseId(), task.kind(), task.unit())
                .setParameter("at", said.time())
                .setParameter("inTime", task.inTime())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(Envelope<UnitTaskEnded> said) {
        UnitTaskEnded task = said.data();
        about(ENDED, task.taskId(), task.caseId(), task.kind(), task.unit())
                .setParameter("at", said.time())
                .setParameter("how", task.how().name())
                .executeUpdate();
    }

    private Query about(String sql, UnitTaskId task, CaseId caseId, TaskKind kind, UnitCode unit) {
        gate.pass();
        return entities.createNativeQuery(sql)
                .setParameter("task", task.value())
                .setParameter("case", caseId.value())
                .setParameter("kind", kind.name())
                .setParameter("unit", unit.value());
    }
}
