package cn.hotline.lifecycle.following;

import cn.hotline.lifecycle.recording.TimelineEntry;
import cn.hotline.lifecycle.tracking.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/**
 * What was recorded of all cases 工单变化记录, in the order of transactions.
 *
 * <p>INVARIANT: only lines of transactions below the snapshot's oldest running one are read; none can come in before them any more.
 */
@ApplicationScoped
class Changes {
    private static final String FINISHED = "t.recorded_in < pg_snapshot_xmin(pg_current_snapshot())";
    private static final String AFTER = "t.recorded_in >= cast(:transaction as xid8)"
            + " and (t.recorded_in, t.case_id, t.seq) > (cast(:transaction as xid8), :caseId, :seq)";
    private static final String ORDER = " order by t.recorded_in, t.case_id, t.seq limit ";
    private final EntityManager entities;

    Changes(EntityManager entities) {
        this.entities = entities;
    }

    /** A line and the file of its case as it stands now. */
    record Change(Position position, TimelineEntry line, CaseFile file) {}

    /** Before everything that is not finished yet. */
    @Transactional
    Position now() {
        return Position.before(Long.parseLong(
                entities.createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)", String.class)
                        .getSingleResult()
                        .toString()));
    }

    /** The next lines; up to a position, if one is given. */
    @Transactional
    List<Change> after(Position from, Position upTo, int most) {
        String end = upTo == null
                ? ""
                : " and (t.recorded_in, t.case_id, t.seq) <= (cast(:lastTransaction as xid8), :lastCaseId, :lastSeq)";
        NativeQuery<Object[]> query = session()
                .createNativeQuery(
                        "select {t.*}, {c.*}, cast(t.recorded_in as text) as recorded from timeline_entry t"
                                + " join case_file c on c.case_id = t.case_id where " + AFTER + " and " + FINISHED + end
                                + ORDER + most,
                        Object[].class)
                .addEntity("t", TimelineEntry.class)
                .addEntity("c", CaseFile.class)
                .addScalar("recorded", StandardBasicTypes.STRING);
        from(query, from);
        if (upTo != null) {
            query.setParameter("lastTransaction", Long.toString(upTo.transaction()))
                    .setParameter("lastCaseId", upTo.caseId())
                    .setParameter("lastSeq", upTo.seq());
        }
        return query.setReadOnly(true).getResultList().stream()
                .map(row -> change((TimelineEntry) row[0], (CaseFile) row[1], (String) row[2]))
                .toList();
    }

    /** Whether there are more after a position than anyone can be expected to catch up with. */
    @Transactional
    boolean isMoreThan(int most, Position from) {
        NativeQuery<Long> count = session()
                .createNativeQuery(
                        "select count(*) from (select 1 from timeline_entry t where " + AFTER + " limit " + (most + 1)
                                + ") missed",
                        Long.class);
        from(count, from);
        return count.getSingleResult() > most;
    }

    private static void from(NativeQuery<?> query, Position from) {
        query.setParameter("transaction", Long.toString(from.transaction()))
                .setParameter("caseId", from.caseId())
                .setParameter("seq", from.seq());
    }

    private static Change change(TimelineEntry line, CaseFile file, String transaction) {
        return new Change(new Position(Long.parseLong(transaction), file.id().value(), line.seq()), line, file);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
