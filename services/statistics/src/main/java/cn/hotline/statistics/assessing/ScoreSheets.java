package cn.hotline.statistics.assessing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;

/** Writes score sheets 单位得分表 down: once with the snapshot, and again what changed when objections have been decided. */
@ApplicationScoped
class ScoreSheets {
    private static final String UNIT =
            "insert into assessment_unit (assessment_id, unit, unit_name, unit_path, members,"
                    + " group_code, total, rank, band, apart, initial_total, initial_rank)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LINE =
            "insert into assessment_line (assessment_id, unit, code, ordinal, kind, numerator,"
                    + " denominator, rate, score, outcome, initial_numerator, initial_denominator, initial_score)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RESCORE_UNIT = "update assessment_unit set total = ?, rank = ?, band = ?, apart = ?"
            + " where assessment_id = ? and unit = ?";
    private static final String RESCORE_LINE = "update assessment_line set numerator = ?, denominator = ?, rate = ?,"
            + " score = ?, outcome = ? where assessment_id = ? and unit = ? and code = ?";

    private final AgroalDataSource database;

    ScoreSheets(AgroalDataSource database) {
        this.database = database;
    }

    void store(UUID assessment, AssessedUnit unit, UnitScore score, Integer rank, String band) {
        run(UNIT, (insert, connection) -> {
            insert.setObject(1, assessment);
            insert.setString(2, unit.code());
            insert.setString(3, unit.name());
            insert.setArray(4, connection.createArrayOf("text", unit.path().toArray()));
            insert.setArray(5, connection.createArrayOf("text", unit.members().toArray()));
            insert.setString(6, unit.group());
            standing(insert, 7, score, rank, band);
            insert.setBigDecimal(11, score.total());
            insert.setObject(12, rank, Types.INTEGER);
            insert.addBatch();
        });
        run(LINE, (insert, connection) -> {
            int ordinal = 0;
            for (LineScore line : score.lines()) {
                insert.setObject(1, assessment);
                insert.setString(2, unit.code());
                insert.setString(3, line.code());
                insert.setInt(4, ordinal++);
                insert.setString(5, line.kind().name());
                line(insert, 6, line);
                insert.setLong(11, line.count().numerator());
                insert.setLong(12, line.count().denominator());
                insert.setBigDecimal(13, line.scoreShown());
                insert.addBatch();
            }
        });
    }

    void rescore(UUID assessment, String unit, UnitScore score, Integer rank, String band) {
        run(RESCORE_UNIT, (update, connection) -> {
            standing(update, 1, score, rank, band);
            update.setObject(5, assessment);
            update.setString(6, unit);
            update.addBatch();
        });
        run(RESCORE_LINE, (update, connection) -> {
            for (LineScore line : score.lines()) {
                line(update, 1, line);
                update.setObject(6, assessment);
                update.setString(7, unit);
                update.setString(8, line.code());
                update.addBatch();
            }
        });
    }

    private static void standing(PreparedStatement into, int from, UnitScore score, Integer rank, String band)
            throws SQLException {
        into.setBigDecimal(from, score.total());
        into.setObject(from + 1, rank, Types.INTEGER);
        into.setString(from + 2, band);
        into.setString(from + 3, score.apart() == null ? null : score.apart().name());
    }

    private static void line(PreparedStatement into, int from, LineScore line) throws SQLException {
        into.setLong(from, line.count().numerator());
        into.setLong(from + 1, line.count().denominator());
        BigDecimal rate = line.rateShown();
        into.setBigDecimal(from + 2, rate);
        into.setBigDecimal(from + 3, line.scoreShown());
        into.setString(from + 4, line.outcome().name());
    }

    private void run(String sql, Batch batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            batch.fill(statement, connection);
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("score sheets could not be written", e);
        }
    }

    private interface Batch {
        void fill(PreparedStatement statement, Connection connection) throws SQLException;
    }
}
