package cn.hotline.supervision.oracle;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventCatalogue;
import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.EventId;
import cn.hotline.messaging.inbox.Inbox;
import cn.hotline.supervision.lighting.ScanOnce;
import cn.hotline.supervision.noticing.NoticeHoursBook;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real handlers, scanner and tables, told of events without the event log; what it tells others goes nowhere. */
@ApplicationScoped
public class ServiceUnderOracle {
    private static final int BATCH = 300;
    private static final String WATCH = """
            create table oracle_scan (name text not null);
            insert into oracle_scan values ('');
            create table oracle_lamp (number serial, clock uuid, lamp text);
            create index oracle_lamp_of_clock on oracle_lamp (clock);
            create function oracle_note() returns trigger language plpgsql as $$ begin
                insert into oracle_lamp (clock, lamp)
                    select new.id, new.lamp || '@' || name from oracle_scan where name <> '';
                return null; end $$;
            create trigger oracle_lamps after update on case_clock for each row
                when (old.lamp is distinct from new.lamp) execute function oracle_note();
            create function oracle_hush() returns trigger language plpgsql as $$ begin return null; end $$;
            create trigger oracle_silence before insert on outbox for each row execute function oracle_hush();
            update case_clock set next_lamp_at = null;
            update notice_hours set opens = '00:00', closes = '23:59:59.999999';
            """;
    private static final String FORGET = """
            drop trigger oracle_silence on outbox;
            drop trigger oracle_lamps on case_clock;
            drop function oracle_hush();
            drop function oracle_note();
            drop table oracle_lamp;
            drop table oracle_scan;
            update notice_hours set opens = '08:00', closes = '21:00';
            update case_clock set next_lamp_at = null where unit = 'ORACLE' or case_no like 'OR%';
            """;
    private static final String CLOCKS = """
            select c.case_id, clock, round, started_at, limit_text, yellow_at, due_at, letter_at, state, stopped_at,
                   in_time, working_minutes, c.lamp,
                   (select coalesce(string_agg(l.lamp, ', ' order by number), '') from oracle_lamp l where l.clock = c.id)
            from case_clock c where case_no like 'OR%'
            """;
    private static final String URGES =
            "select case_id, clock, kind, due_at, note, urged_at from urge where case_no like 'OR%'";
    private static final String LETTERS =
            "select case_id, opened_at from letter where case_no like 'OR%' and cause = 'OVERDUE'";

    private final Inbox inbox;
    private final ScanOnce scanOnce;
    private final NoticeHoursBook hours;
    private final MovableClock clock;
    private final AgroalDataSource database;
    private final Map<Instant, String> scans = new HashMap<>();

    ServiceUnderOracle(
            Inbox inbox, ScanOnce scanOnce, NoticeHoursBook hours, MovableClock clock, AgroalDataSource database) {
        this.inbox = inbox;
        this.scanOnce = scanOnce;
        this.hours = hours;
        this.clock = clock;
        this.database = database;
    }

    void begin() {
        run(WATCH);
        hours.forget();
    }

    void end() {
        clock.release();
        run(FORGET);
        hours.forget();
    }

    void hear(List<OracleTest.Told> log) {
        for (int from = 0; from < log.size(); from += BATCH) {
            List<OracleTest.Told> batch = log.subList(from, Math.min(log.size(), from + BATCH));
            clock.set(batch.get(batch.size() - 1).at());
            QuarkusTransaction.requiringNew().run(() -> batch.forEach(this::hear));
        }
    }

    private void hear(OracleTest.Told told) {
        String source = EventCatalogue.typeOf(told.event().getClass()).replaceFirst("\\..*", "");
        Envelope<CaseEvent> envelope =
                new Envelope<>(EventId.next(), source, told.at(), Actor.system(source), told.event());
        if (inbox.router().types().contains(envelope.type())) {
            inbox.dispatch(EventLog.headers(envelope), EventJson.write(told.event()));
        }
    }

    void scan(Instant at, String name) {
        scans.put(at, name);
        clock.set(at);
        run("update oracle_scan set name = '" + name + "'");
        int lit;
        do {
            lit = scanOnce.scan();
        } while (lit > 0);
        run("update oracle_scan set name = ''");
    }

    /** What stands in the tables, by case. */
    Map<String, List<String>> found() {
        Map<String, List<String>> found = new HashMap<>();
        read(CLOCKS, row -> found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(String.join(
                        " ",
                        row.getString(2),
                        "round" + row.getInt(3),
                        instant(row, 4),
                        row.getString(5),
                        instant(row, 6),
                        instant(row, 7),
                        instant(row, 8),
                        row.getString(9),
                        instant(row, 10),
                        row.getString(11) == null ? "-" : row.getBoolean(11) + "/" + row.getLong(12),
                        row.getString(13),
                        "[" + row.getString(14) + "]")));
        read(URGES, row -> found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add("urge " + row.getString(2) + " " + row.getString(3) + " " + instant(row, 4) + " @"
                        + scans.get(row.getTimestamp(6).toInstant())));
        read(LETTERS, row -> found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add("letter @" + scans.get(row.getTimestamp(2).toInstant())));
        return found;
    }

    private static String instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column) == null
                ? "null"
                : row.getTimestamp(column).toInstant().toString();
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String sql, Row each) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
