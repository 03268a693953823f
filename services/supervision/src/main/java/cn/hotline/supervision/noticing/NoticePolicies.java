package cn.hotline.supervision.noticing;

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
import java.util.List;

/** The versions of the rules 通知规则; read anew every minute. */
@ApplicationScoped
class NoticePolicies {
    private final AgroalDataSource database;
    private final Remembered<List<NoticePolicy>> versions;

    NoticePolicies(AgroalDataSource database, SupervisionConfig config) {
        this.database = database;
        this.versions = new Remembered<>(config.rulesMemory(), this::read);
    }

    /** The one in force at a moment. */
    NoticePolicy at(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        return versions.get().stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no notice policy in force on " + day));
    }

    private List<NoticePolicy> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select effective_from, most_per_hour, digest_pause, fold_minutes, most_matters"
                                + " from notice_policy order by effective_from desc");
                ResultSet rows = select.executeQuery()) {
            List<NoticePolicy> read = new ArrayList<>();
            while (rows.next()) {
                read.add(new NoticePolicy(
                        rows.getObject(1, LocalDate.class),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getInt(5)));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("notice policies are unreadable", e);
        }
    }
}
