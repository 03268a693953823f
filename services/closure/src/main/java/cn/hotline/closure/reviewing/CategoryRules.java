package cn.hotline.closure.reviewing;

import cn.hotline.closure.ClosureConfig;
import cn.hotline.kernel.Remembered;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs by category 类别规则: on-site evidence, and which share of the replies is reviewed 抽检. Versioned data.
 *
 * <p>Read anew every minute, since rules are entered before they come into force.
 */
@ApplicationScoped
public class CategoryRules {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final AgroalDataSource database;
    private final Remembered<Read> rules;

    CategoryRules(AgroalDataSource database, ClosureConfig config) {
        this.database = database;
        this.rules = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** Whether the category asks for on-site evidence; empty when it says nothing of it. */
    Optional<Boolean> evidence(String category, Instant at) {
        return CategoryRule.inForce(rules.get().evidence, category, at);
    }

    /** Which share of the replies without a finding is reviewed, in percent. */
    BigDecimal samplePercent(String category, Instant at) {
        return CategoryRule.inForce(rules.get().sampling, category, at).orElse(ALL);
    }

    /** Reads anew at the next question. */
    void forget() {
        rules.forget();
    }

    private Read read() {
        try (Connection connection = database.getConnection()) {
            return new Read(
                    rules(connection, "select category, effective_from, required from evidence_rule", Boolean.class),
                    rules(
                            connection,
                            "select category, effective_from, coalesce(percent, 100) from sampling_rule",
                            BigDecimal.class));
        } catch (SQLException e) {
            throw new IllegalStateException("category rules are unreadable", e);
        }
    }

    private static <T> List<CategoryRule<T>> rules(Connection connection, String sql, Class<T> type)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<CategoryRule<T>> rules = new ArrayList<>();
            while (rows.next()) {
                Instant from = rows.getObject(2, OffsetDateTime.class).toInstant();
                rules.add(new CategoryRule<>(rows.getString(1), from, rows.getObject(3, type)));
            }
            return rules;
        }
    }

    private record Read(List<CategoryRule<Boolean>> evidence, List<CategoryRule<BigDecimal>> sampling) {}
}
