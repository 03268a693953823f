package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Remembered;
import cn.hotline.supervision.SupervisionConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of letters by themselves 自动督办规则 as the database holds them; read anew every minute. */
@ApplicationScoped
public class LetterRules {
    private final AgroalDataSource database;
    private final Remembered<List<LetterRule>> rules;

    LetterRules(AgroalDataSource database, SupervisionConfig config) {
        this.database = database;
        this.rules = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** The rule of a cause in force at a moment; empty when there is none, or it was ended. */
    Optional<LetterRule> at(LetterCause cause, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        return rules.get().stream()
                .filter(rule -> rule.cause() == cause && !rule.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(LetterRule::effectiveFrom))
                .filter(LetterRule::active);
    }

    /** Reads anew at the next question. */
    public void forget() {
        rules.forget();
    }

    private List<LetterRule> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from letter_rule");
                ResultSet rows = select.executeQuery()) {
            List<LetterRule> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rule(rows));
            }
            return List.copyOf(read);
        } catch (SQLException e) {
            throw new IllegalStateException("the rules of letters are unreadable", e);
        }
    }

    private static LetterRule rule(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new LetterRule(
                row.getObject("effective_from", LocalDate.class),
                LetterCause.valueOf(row.getString("cause")),
                row.getInt("threshold"),
                level == null ? null : LetterLevel.valueOf(level),
                Set.of((String[]) row.getArray("tags").getArray()),
                Set.of((String[]) row.getArray("channels").getArray()),
                row.getBoolean("active"));
    }
}
