package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.rules.RuleTable;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** The rules of letters by themselves 自动督办规则 as the database holds them; read anew every minute. */
@ApplicationScoped
public class LetterRules {
    private final RuleTable<LetterRule> rules;

    LetterRules(AgroalDataSource database, SupervisionConfig config) {
        rules = new RuleTable<>(database, config.rulesMemory(), "letter_rule", LetterRules::row);
    }

    /** The rule of a cause in force at a moment; empty when there is none, or it was ended. */
    Optional<LetterRule> at(LetterCause cause, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        return rules.rows().stream()
                .filter(rule -> rule.cause() == cause && !rule.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(LetterRule::effectiveFrom))
                .filter(LetterRule::active);
    }

    /** Reads anew at the next question. */
    public void forget() {
        rules.forget();
    }

    private static LetterRule row(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new LetterRule(
                row.getObject("effective_from", LocalDate.class),
                LetterCause.valueOf(row.getString("cause")),
                row.getInt("threshold"),
                level == null ? null : LetterLevel.valueOf(level),
                Set.copyOf(RuleTable.texts(row, "tags")),
                Set.copyOf(RuleTable.texts(row, "channels")),
                row.getBoolean("active"));
    }
}
