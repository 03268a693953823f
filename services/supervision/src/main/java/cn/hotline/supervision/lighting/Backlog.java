package cn.hotline.supervision.lighting;

import cn.hotline.supervision.SupervisionConfig;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Events that wait to be sent 待发事件: they leave in order, so others would wait behind the urgings of a whole minute. */
@ApplicationScoped
class Backlog {
    private static final String LONG = "select count(*) > ? from (select from outbox order by seq limit ?) o";

    private final AgroalDataSource database;
    private final int most;

    Backlog(AgroalDataSource database, SupervisionConfig config) {
        this.database = database;
        this.most = config.lighting().backlog();
    }

    /** Whether so many wait that the lamps should give way. */
    boolean isLong() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LONG)) {
            select.setInt(1, most);
            select.setInt(2, most + 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox is unreadable", e);
        }
    }
}
