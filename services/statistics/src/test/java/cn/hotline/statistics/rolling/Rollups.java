package cn.hotline.statistics.rolling;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.statistics.folding.FoldEvents;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/** Events folded and rolled up at will, and the tables behind. */
@ApplicationScoped
public class Rollups {
    private final FoldEvents fold;
    private final RefreshRollups refresh;
    private final AgroalDataSource database;

    Rollups(FoldEvents fold, RefreshRollups refresh, AgroalDataSource database) {
        this.fold = fold;
        this.refresh = refresh;
        this.database = database;
    }

    void fold(List<Envelope<? extends CaseEvent>> events) {
        QuarkusTransaction.requiringNew().run(() -> events.forEach(fold::fold));
    }

    /** Until all from a day on is rolled up, and once more: what lies years before it takes long and shows nothing else. */
    void refreshFrom(LocalDate day) throws SQLException {
        boolean more;
        do {
            more = refresh.refresh();
        } while (more && !isRolledUp(day));
        refresh.refresh();
    }

    private boolean isRolledUp(LocalDate day) throws SQLException {
        return count("rolled_range where scan = any(array['" + String.join("', '", RolledScan.keys())
                        + "']) and rolled_from <= '" + day.withDayOfMonth(1) + "'")
                == RolledScan.keys().size();
    }

    long count(String rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
