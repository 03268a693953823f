package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.DispatchConfig;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Remembered;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
 * How sure a proposal must be to go without a dispatcher 自动派单门槛: versioned data by category; the longest category that fits
 * rules, then the newest day.
 *
 * <p>Read anew every minute, since thresholds are entered before they come into force.
 */
@ApplicationScoped
class AutoDispatchPolicy {
    private final AgroalDataSource database;
    private final Remembered<List<Threshold>> thresholds;

    AutoDispatchPolicy(AgroalDataSource database, DispatchConfig config) {
        this.database = database;
        this.thresholds = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** Whether a case of this category, which a recommendation is for, may go by itself now. */
    boolean allows(CategoryCode category, Recommendation recommendation, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, DistrictTime.ZONE);
        return recommendation.mayGoByItself()
                && thresholds.get().stream()
                        .filter(each -> category.value().startsWith(each.category) && !each.from.isAfter(day))
                        .max(Comparator.comparingInt((Threshold each) -> each.category.length())
                                .thenComparing(Threshold::from))
                        .map(each -> recommendation.confidence().compareTo(each.confidence) >= 0)
                        .orElse(false);
    }

    /** Reads anew at the next question. */
    void forget() {
        thresholds.forget();
    }

    private List<Threshold> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select category, effective_from, threshold from auto_dispatch_policy");
                ResultSet rows = select.executeQuery()) {
            List<Threshold> thresholds = new ArrayList<>();
            while (rows.next()) {
                thresholds.add(
                        new Threshold(rows.getString(1), rows.getObject(2, LocalDate.class), rows.getBigDecimal(3)));
            }
            return thresholds;
        } catch (SQLException e) {
            throw new IllegalStateException("thresholds of automatic dispatch are unreadable", e);
        }
    }

    private record Threshold(String category, LocalDate from, BigDecimal confidence) {}
}
