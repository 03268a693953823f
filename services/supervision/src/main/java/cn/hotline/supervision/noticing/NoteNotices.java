package cn.hotline.supervision.noticing;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Notes who is to hear of what happened 登记通知: one notice for each subscription that wants it, in the transaction of what happened.
 *
 * <p>Nothing is sent here, so neither a lamp nor an event ever waits for a mail server.
 */
@ApplicationScoped
public class NoteNotices {
    private static final String INSERT = "insert into notice (id, kind, case_id, case_no, unit, due_at, detail, urgent,"
            + " subscription_id, recipient_id, digest, ready_at, created_at)"
            + " select ?, ?, k.case_id, ?, ?, ?, ?, u.urgent, ?, ?, ?, case when u.urgent then n.now else ? end, n.now"
            + " from (values (?::uuid)) k (case_id) left join supervised_case c on c.case_id = k.case_id,"
            + " lateral (select coalesce(?, c.urgency <> 'NORMAL', false)) u (urgent), (values (?::timestamptz)) n (now)";

    private final Subscriptions subscriptions;
    private final NoticeHoursBook hours;
    private final AgroalDataSource database;

    NoteNotices(Subscriptions subscriptions, NoticeHoursBook hours, AgroalDataSource database) {
        this.subscriptions = subscriptions;
        this.hours = hours;
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void note(List<NoticeFact> facts, Instant now) {
        List<Subscription> active = subscriptions.active();
        if (active.isEmpty() || facts.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NoticeFact fact : facts) {
                for (Subscription subscription : active) {
                    if (subscription.wants(fact)) {
                        add(insert, fact, subscription, now);
                    }
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("notices could not be noted", e);
        }
    }

    private void add(PreparedStatement insert, NoticeFact fact, Subscription subscription, Instant now)
            throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setString(2, fact.kind().name());
        insert.setString(3, fact.caseNo().value());
        insert.setString(4, fact.units().isEmpty() ? "" : fact.units().get(0).value());
        insert.setObject(5, fact.dueAt() == null ? null : fact.dueAt().atOffset(ZoneOffset.UTC));
        insert.setString(6, fact.detail());
        insert.setObject(7, subscription.id());
        insert.setObject(8, subscription.recipientId());
        insert.setBoolean(9, subscription.digestMinutes() > 0);
        insert.setObject(
                10, readyAt(hours.hours(), now, subscription.digestMinutes()).atOffset(ZoneOffset.UTC));
        insert.setObject(11, fact.caseId().value());
        if (fact.urgent() == null) {
            insert.setNull(12, Types.BOOLEAN);
        } else {
            insert.setBoolean(12, fact.urgent());
        }
        insert.setObject(13, now.atOffset(ZoneOffset.UTC));
        insert.addBatch();
    }

    /** The end of the time that is gathered into one message, counted from midnight, within the notice hours. */
    static Instant readyAt(NoticeHours hours, Instant now, int digestMinutes) {
        if (digestMinutes == 0) {
            return hours.openingFrom(now);
        }
        long midnight = now.atZone(DistrictTime.ZONE)
                .toLocalDate()
                .atStartOfDay(DistrictTime.ZONE)
                .toEpochSecond();
        long step = digestMinutes * 60L;
        long past = now.getEpochSecond() - midnight;
        return hours.openingFrom(Instant.ofEpochSecond(midnight + (past / step + 1) * step));
    }
}
