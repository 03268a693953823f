package cn.hotline.supervision.cluing;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Remembered;
import cn.hotline.kernel.calendar.Limit;
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

/** The rules of clues 问题线索规则 as the database holds them; read anew every minute. */
@ApplicationScoped
public class ClueRules {
    private final AgroalDataSource database;
    private final Remembered<List<ClueRule>> rules;

    ClueRules(AgroalDataSource database, SupervisionConfig config) {
        this.database = database;
        this.rules = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** The rule in force at a moment; empty when such clues are not looked for. */
    Optional<ClueRule> at(ClueKind kind, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        List<ClueRule> known = rules.get();
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

    private List<ClueRule> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select effective_from, kind, times, overdue from clue_rule");
                ResultSet rows = select.executeQuery()) {
            List<ClueRule> read = new ArrayList<>();
            while (rows.next()) {
                String overdue = rows.getString(4);
                read.add(new ClueRule(
                        rows.getObject(1, LocalDate.class),
                        ClueKind.valueOf(rows.getString(2)),
                        rows.getObject(3, Integer.class),
                        overdue == null ? null : Limit.parse(overdue)));
            }
            return List.copyOf(read);
        } catch (SQLException e) {
            throw new IllegalStateException("the rules of clues are unreadable", e);
        }
    }
}
