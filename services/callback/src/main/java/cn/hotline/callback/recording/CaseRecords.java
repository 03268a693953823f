package cn.hotline.callback.recording;

import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
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

    /** The codes of a unit and its superiors, lowest first; none of no unit, the unit alone when it is not known. */
    public List<String> path(UnitCode unit) {
        KnownUnit known = unit == null ? null : entities.find(KnownUnit.class, unit.value());
        return known != null ? known.path() : unit == null ? List.of() : List.of(unit.value());
    }

    /** What changes before anything else is told of the case, the next event tells. */
    void keepCase(CaseId caseId, CaseNo caseNo, CaseTraits traits, String title, String content) {
        statement("insert into case_sheet (case_id, case_no, type, category, tags, title, content, channel)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                        + " on conflict (case_id) do update set type = excluded.type, category = excluded.category,"
                        + " tags = excluded.tags, title = excluded.title, content = excluded.content,"
                        + " channel = excluded.channel")
                .setParameter(1, caseId.value())
                .setParameter(2, caseNo.value())
                .setParameter(3, traits.typeCode())
                .setParameter(4, traits.categoryCode())
                .setParameter(5, traits.tagCodes())
                .setParameter(6, title)
                .setParameter(7, content)
                .setParameter(8, traits.channel())
                .executeUpdate();
    }

    void keepTraits(CaseId caseId, CaseTraits traits) {
        statement("update case_sheet set type = ?2, category = ?3, tags = ?4 where case_id = ?1")
                .setParameter(1, caseId.value())
                .setParameter(2, traits.typeCode())
                .setParameter(3, traits.categoryCode())
                .setParameter(4, traits.tagCodes())
                .executeUpdate();
    }

    void keepLead(CaseId caseId, CaseId leadCaseId) {
        statement("update case_sheet set lead_case_id = ?2 where case_id = ?1")
                .setParameter(1, caseId.value())
                .setParameter(2, leadCaseId.value())
                .executeUpdate();
    }

    void keepArchived(CaseId caseId, CaseOutcome outcome, Instant at) {
        statement("update case_sheet set archived = true, outcome = ?2, archived_at = ?3 where case_id = ?1")
                .setParameter(1, caseId.value())
                .setParameter(2, outcome.name())
                .setParameter(3, at)
                .executeUpdate();
    }

    /** 归档后重办: it lives again, and its next round has a clock of its own. */
    void keepReopened(CaseId caseId) {
        statement("update case_sheet set archived = false, callback_due_at = null where case_id = ?1")
                .setParameter(1, caseId.value())
                .executeUpdate();
    }

    /** 本单位不回访: a unit that once had the case, or a part of it, never rates it. */
    void keepHandling(CaseId caseId, List<UnitCode> units, List<UnitCode> path) {
        statement(
                        "insert into case_handling (case_id, units, paths) values (?1, ?2, ?3) on conflict (case_id) do update"
                                + " set units = array(select distinct unnest(case_handling.units || excluded.units)),"
                                + " paths = array(select distinct unnest(case_handling.paths || excluded.paths))"
                                + " where not (case_handling.units @> excluded.units and case_handling.paths @> excluded.paths)")
                .setParameter(1, caseId.value())
                .setParameter(2, codes(units))
                .setParameter(3, codes(Stream.concat(units.stream(), path.stream())))
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

    void keepUnit(UnitCode unit, String name, List<UnitCode> path) {
        statement("insert into known_unit (code, name, path) values (?1, ?2, ?3) on conflict (code) do update"
                        + " set name = excluded.name, path = excluded.path"
                        + " where (known_unit.name, known_unit.path) is distinct from (excluded.name, excluded.path)")
                .setParameter(1, unit.value())
                .setParameter(2, name)
                .setParameter(3, codes(Stream.concat(Stream.of(unit), path.stream())))
                .executeUpdate();
    }

    private static String[] codes(List<UnitCode> units) {
        return codes(units.stream());
    }

    private static String[] codes(Stream<UnitCode> units) {
        return units.distinct().map(UnitCode::value).toArray(String[]::new);
    }

    /** What is kept here no entity changes: nothing else need be written first. */
    private Query statement(String sql) {
        return entities.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }
}
