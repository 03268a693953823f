package cn.hotline.supervision.urging;

import cn.hotline.events.Urged;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.noticing.NoteNotices;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Urges units because lamps were lit 自动催办: many fall due in one minute, so a batch is written by one statement. */
@ApplicationScoped
public class UrgeByLamp {
    private static final Actor SYSTEM = Actor.system("supervision");
    private static final String INSERT = "insert into urge (id, case_id, case_no, work_order_id, unit, unit_name,"
            + " unit_path, kind, clock, due_at, urged_by, urged_at)"
            + " select u.id, c.case_id, c.case_no, c.work_order_id, c.unit, c.unit_name, c.unit_path, u.kind, c.clock, c.due_at, ?, ?"
            + " from unnest(?::uuid[], ?::uuid[], ?::text[]) u (id, clock, kind) join case_clock c on c.id = u.clock";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final NoteNotices notices;

    UrgeByLamp(AgroalDataSource database, Outbox outbox, NoteNotices notices) {
        this.database = database;
        this.outbox = outbox;
        this.notices = notices;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void urge(List<LampUrge> urges, Instant at) {
        if (urges.isEmpty()) {
            return;
        }
        List<UrgeId> ids = urges.stream().map(urge -> UrgeId.next()).toList();
        store(urges, ids, at);
        IntStream.range(0, urges.size()).forEach(each -> outbox.append(event(urges.get(each), ids.get(each))));
        notices.note(urges.stream().map(LampUrge::fact).toList(), at);
    }

    private void store(List<LampUrge> urges, List<UrgeId> ids, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, SYSTEM.name());
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", ids.stream().map(UrgeId::value).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid",
                            urges.stream().map(urge -> urge.clock().id()).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            urges.stream().map(urge -> urge.kind().name()).toArray()));
            if (insert.executeUpdate() != urges.size()) {
                throw new IllegalStateException("a clock that urges was not there");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("urgings could not be stored", e);
        }
    }

    private static Urged event(LampUrge urge, UrgeId id) {
        CaseClock clock = urge.clock();
        return new Urged(
                clock.caseId(),
                clock.caseNo(),
                id,
                clock.workOrderId(),
                clock.responsible().code(),
                urge.kind(),
                clock.kind(),
                clock.times().dueAt(),
                null);
    }
}
