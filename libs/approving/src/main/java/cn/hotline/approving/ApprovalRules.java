package cn.hotline.approving;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Remembered;
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

/**
 * Whose signatures a matter takes 审批链: versioned data; a matter keeps the chain of the day it was asked for.
 *
 * <p>Read anew every minute, since rules are entered before they come into force.
 */
@ApplicationScoped
public class ApprovalRules {
    private final AgroalDataSource database;
    private final Remembered<List<Rule>> rules;

    ApprovalRules(AgroalDataSource database, ApprovalConfig config) {
        this.database = database;
        this.rules = new Remembered<>(config.rulesMemory(), this::read);
    }

    /**
     * An empty sheet with the places that must be signed.
     *
     * @param matter one of the service's own; its name stands in table {@code approval_rule}
     * @param at when it is asked for
     * @throws IllegalStateException when no rule holds for it on that day
     */
    public SignatureSheet sheet(Enum<?> matter, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, DistrictTime.ZONE);
        return rules.get().stream()
                .filter(rule -> rule.matter.equals(matter.name()) && !rule.effectiveFrom.isAfter(day))
                .max(Comparator.comparing(Rule::effectiveFrom))
                .map(rule -> SignatureSheet.empty(rule.roles.toArray(String[]::new)))
                .orElseThrow(() -> new IllegalStateException("no approval rule for " + matter + " on " + day));
    }

    private List<Rule> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select matter, effective_from, roles from approval_rule");
                ResultSet rows = select.executeQuery()) {
            List<Rule> rules = new ArrayList<>();
            while (rows.next()) {
                rules.add(new Rule(rows.getString(1), rows.getObject(2, LocalDate.class), List.of((String[])
                        rows.getArray(3).getArray())));
            }
            return rules;
        } catch (SQLException e) {
            throw new IllegalStateException("approval rules are unreadable", e);
        }
    }

    private record Rule(String matter, LocalDate effectiveFrom, List<String> roles) {}
}
