package cn.hotline.supervision.cluing;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.rules.RuleTable;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of clues 问题线索规则 as the database holds them; read anew every minute. */
@ApplicationScoped
public class ClueRules {
    private final RuleTable<ClueRule> rules;

    ClueRules(AgroalDataSource database, SupervisionConfig config) {
        rules = new RuleTable<>(database, config.rulesMemory(), "clue_rule", ClueRules::row);
    }

    /** The rule in force at a moment; empty when such clues are not looked for. */
    Optional<ClueRule> at(ClueKind kind, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        List<ClueRule> known = rules.rows();
        Optional<LocalDate> version = known.stream()
                .map(ClueRule::effectiveFrom)
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder());
        return known.stream()
                .filter(rule -> rule.kind() == kind
                        && version.filter(rule.effectiveFrom()::equals).isPresent())
                .findFirst();
    }

    /** Reads anew at the next question. */
    public void forget() {
        rules.forget();
    }

    private static ClueRule row(ResultSet row) throws SQLException {
        String overdue = row.getString("overdue");
        return new ClueRule(
                row.getObject("effective_from", LocalDate.class),
                ClueKind.valueOf(row.getString("kind")),
                row.getObject("times", Integer.class),
                overdue == null ? null : Limit.parse(overdue));
    }
}
