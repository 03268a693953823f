package cn.hotline.supervision.keywatching;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.rules.RuleTable;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The classes of key watch 重点关注类别 as the database holds them; read anew every minute. */
@ApplicationScoped
public class WatchClasses {
    private final RuleTable<WatchClass> classes;

    WatchClasses(AgroalDataSource database, SupervisionConfig config) {
        classes = new RuleTable<>(database, config.rulesMemory(), "watch_class", WatchClasses::row);
    }

    /** The classes in force at a moment, by code. */
    public List<WatchClass> at(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, DistrictTime.ZONE);
        TreeMap<String, WatchClass> latest = new TreeMap<>();
        classes.rows().stream()
                .filter(each -> !each.effectiveFrom().isAfter(day))
                .forEach(each -> latest.merge(
                        each.code(),
                        each,
                        (one, other) -> one.effectiveFrom().isAfter(other.effectiveFrom()) ? one : other));
        return latest.values().stream().filter(WatchClass::active).toList();
    }

    /** Reads anew at the next question. */
    public void forget() {
        classes.forget();
    }

    private static WatchClass row(ResultSet row) throws SQLException {
        return new WatchClass(
                row.getObject("effective_from", LocalDate.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("demand"),
                Set.copyOf(RuleTable.texts(row, "tags")),
                RuleTable.texts(row, "categories"),
                RuleTable.texts(row, "words"),
                row.getBoolean("active"));
    }
}
