package cn.hotline.intake.reporters;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.List;

/** Which unit handles a case now 当前承办单位; kept apart from the demand, so that dispatching never makes an agent's version stale. */
@ApplicationScoped
public class HandlingUnits {
    private final EntityManager entities;

    HandlingUnits(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A unit got the case. An order that was overtaken by a merge or a withdrawal gives no access; a redo of a merged case
     * (round 2 and later) does.
     */
    @Transactional
    public void dispatched(CaseId caseId, int round, List<UnitCode> unitPath) {
        entities.createNativeQuery("insert into handling_unit (case_id, unit_path)"
                        + " select case_id, string_to_array(?2, ',') from demand where case_id = ?1"
                        + " and (status in ('FILED', 'CLOSED') or (status = 'MERGED' and ?3 > 1))"
                        + " on conflict (case_id) do update set unit_path = excluded.unit_path")
                .setParameter(1, caseId.value())
                .setParameter(
                        2,
                        String.join(",", unitPath.stream().map(UnitCode::value).toList()))
                .setParameter(3, round)
                .executeUpdate();
    }

    /** No unit handles the case any more. */
    @Transactional
    public void released(CaseId caseId) {
        entities.createNativeQuery("delete from handling_unit where case_id = ?1")
                // no entity is this table: a batch of the inbox need not be searched for changes once an event
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, caseId.value())
                .executeUpdate();
    }

    /** The unit that handles the case now and its superiors, lowest first; empty when none does. */
    public List<UnitCode> of(CaseId caseId) {
        List<?> rows = entities.createNativeQuery(
                        "select array_to_string(unit_path, ',') from handling_unit where case_id = ?1")
                .setParameter(1, caseId.value())
                .getResultList();
        return rows.stream()
                .flatMap(row -> List.of(row.toString().split(",")).stream())
                .map(UnitCode::new)
                .toList();
    }
}
