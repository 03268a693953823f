package cn.hotline.callback.recording;

import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the newest state of what other services tell 底稿库: one statement per event, safe to repeat. */
@ApplicationScoped
public class CaseRecords {
    private final EntityManager entities;

    CaseRecords(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<CaseSheet> sheet(CaseId caseId) {
        return Optional.ofNullable(entities.find(CaseSheet.class, caseId.value()));
    }

    void keepCase(CaseId caseId, CaseNo caseNo, DemandType type, String title, String content) {
        statement("insert into case_sheet (case_id, case_no, type, title, content) values (?1, ?2, ?3, ?4, ?5)"
                        + " on conflict (case_id) do update set type = excluded.type, title = excluded.title,"
                        + " content = excluded.content")
                .setParameter(1, caseId.value())
                .setParameter(2, caseNo.value())
                .setParameter(3, type == null ? null : type.name())
                .setParameter(4, title)
                .setParameter(5, content)
                .executeUpdate();
    }

    /** What changes before anything else is told of the case, the next event tells. */
    void keepType(CaseId caseId, DemandType type) {
        statement("update case_sheet set type = ?2 where case_id = ?1")
                .setParameter(1, caseId.value())
                .setParameter(2, type.name())
                .executeUpdate();
    }

    void keepLead(CaseId caseId, CaseId leadCaseId) {
        statement("update case_sheet set lead_case_id = ?2 where case_id = ?1")
                .setParameter(1, caseId.value())
                .setParameter(2, leadCaseId.value())
                .executeUpdate();
    }

    void keepArchived(CaseId caseId) {
        statement("update case_sheet set archived = true where case_id = ?1")
                .setParameter(1, caseId.value())
                .executeUpdate();
    }

    void keepReply(Envelope<Replied> replied) {
        statement("insert into case_reply (case_id, public_reply, replied_at) values (?1, ?2, ?3)"
                        + " on conflict (case_id) do update set public_reply = excluded.public_reply,"
                        + " replied_at = excluded.replied_at where case_reply.replied_at <= excluded.replied_at")
                .setParameter(1, replied.data().caseId().value())
                .setParameter(2, replied.data().publicReply())
                .setParameter(3, replied.time())
                .executeUpdate();
    }

    void keepUnit(WorkOrderDispatched dispatched) {
        String[] path = Stream.concat(Stream.of(dispatched.unit()), dispatched.unitPath().stream())
                .distinct()
                .map(UnitCode::value)
                .toArray(String[]::new);
        statement("insert into known_unit (code, name, path) values (?1, ?2, ?3) on conflict (code) do update"
                        + " set name = excluded.name, path = excluded.path"
                        + " where (known_unit.name, known_unit.path) is distinct from (excluded.name, excluded.path)")
                .setParameter(1, dispatched.unit().value())
                .setParameter(2, dispatched.unitName())
                .setParameter(3, path)
                .executeUpdate();
    }

    /** What is kept here no entity changes: nothing else need be written first. */
    private Query statement(String sql) {
        return entities.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }
}
