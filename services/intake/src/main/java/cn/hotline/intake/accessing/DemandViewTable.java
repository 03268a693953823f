package cn.hotline.intake.accessing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** The table of demands shown 查看记录; takes many rows in one statement and one transaction, all or none. */
@Singleton
public class DemandViewTable {
    private static final String INSERT = "insert into demand_view"
            + " (view_id, case_id, viewer, viewer_name, viewer_unit, kind, viewed_at)"
            + " select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])"
            + " on conflict do nothing";

    private final DataSource database;

    DemandViewTable(DataSource database) {
        this.database = database;
    }

    void insert(List<DemandView> views) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            views.stream().map(DemandView::viewId).toArray()));
            insert.setArray(
                    2,
                    array(
                            connection,
                            "uuid",
                            views.stream().map(DemandView::caseId).toArray()));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            views.stream().map(DemandView::viewer).toArray()));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            views.stream().map(DemandView::viewerName).toArray()));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "text",
                            views.stream().map(DemandView::viewerUnit).toArray()));
            insert.setArray(
                    6,
                    array(
                            connection,
                            "text",
                            views.stream().map(view -> view.kind().name()).toArray()));
            insert.setArray(
                    7,
                    array(
                            connection,
                            "text",
                            views.stream()
                                    .map(view ->
                                            view.at().atOffset(ZoneOffset.UTC).toString())
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
