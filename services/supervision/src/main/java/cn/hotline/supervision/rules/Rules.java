package cn.hotline.supervision.rules;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Remembered;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.supervision.SupervisionConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rule book as the database holds it 规则簿; read anew every minute, since rules are entered before they come into force. */
@ApplicationScoped
public class Rules {
    private final AgroalDataSource database;
    private final Remembered<RuleBook> book;

    Rules(AgroalDataSource database, SupervisionConfig config) {
        this.database = database;
        this.book = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** The present rule book. */
    public RuleBook book() {
        return book.get();
    }

    /** Reads anew at the next question. */
    public void forget() {
        book.forget();
    }

    private RuleBook read() {
        try (Connection connection = database.getConnection()) {
            return new RuleBook(
                    lines(connection, "clock_policy", Rules::clockPolicy),
                    lines(connection, "supervision_rule", Rules::supervisionRule),
                    lines(connection, "letter_policy", Rules::letterPolicy));
        } catch (SQLException e) {
            throw new IllegalStateException("rules are unreadable", e);
        }
    }

    private static <T> List<T> lines(Connection connection, String table, Line<T> line) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from " + table);
                ResultSet rows = select.executeQuery()) {
            List<T> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(line.of(rows));
            }
            return lines;
        }
    }

    private static ClockPolicy clockPolicy(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String urgency = row.getString("urgency");
        return new ClockPolicy(
                row.getLong("id"),
                row.getObject("effective_from", LocalDate.class),
                ClockKind.valueOf(row.getString("clock")),
                type == null ? null : DemandType.valueOf(type),
                urgency == null ? null : Urgency.valueOf(urgency),
                row.getString("tag"),
                row.getObject("patrol", Boolean.class),
                row.getString("channel"),
                row.getString("category"),
                row.getString("calendar"),
                Limit.parse(row.getString("limit_text")),
                row.getInt("priority"),
                row.getString("name"));
    }

    private static SupervisionRule supervisionRule(ResultSet row) throws SQLException {
        return new SupervisionRule(
                row.getObject("effective_from", LocalDate.class),
                Limit.parse(row.getString("yellow_limit")),
                row.getInt("yellow_percent"),
                Limit.parse(row.getString("letter_after")),
                Limit.parse(row.getString("redo_minimum")),
                LetterLevel.valueOf(row.getString("overdue_level")),
                LetterLevel.valueOf(row.getString("dissatisfied_level")),
                row.getInt("citizen_urge_pause_minutes"),
                row.getInt("rejections_for_letter"),
                LetterLevel.valueOf(row.getString("rejected_level")));
    }

    private static LetterPolicy letterPolicy(ResultSet row) throws SQLException {
        return new LetterPolicy(
                row.getObject("effective_from", LocalDate.class),
                LetterLevel.valueOf(row.getString("level")),
                Limit.parse(row.getString("limit_text")));
    }

    @FunctionalInterface
    private interface Line<T> {
        T of(ResultSet row) throws SQLException;
    }
}
