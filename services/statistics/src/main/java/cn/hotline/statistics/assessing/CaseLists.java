package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.statistics.indicating.Subject;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Keeps the lists behind the figures 计数清单: one row of arrays per unit and indicator. */
@ApplicationScoped
class CaseLists {
    private static final String STORE = "insert into assessment_case_list"
            + " (assessment_id, unit, indicator, cases, things, weights) values (?, ?, ?, ?, ?, ?)";
    private static final String READ = "select unit, indicator, cases, coalesce(things, cases), weights"
            + " from assessment_case_list where assessment_id = ? and (? is null or unit = ?)"
            + " and (? is null or indicator = ?)";

    private final AgroalDataSource database;

    CaseLists(AgroalDataSource database) {
        this.database = database;
    }

    /** Stores the lists of one unit that are not empty. */
    void store(UUID assessment, String unit, Map<Indicator, CaseList> lists) {
        try (Connection connection = database.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            for (Map.Entry<Indicator, CaseList> each : lists.entrySet()) {
                List<CaseList.Entry> entries = each.getValue().entries();
                if (!entries.isEmpty()) {
                    store.setObject(1, assessment);
                    store.setString(2, unit);
                    store.setString(3, each.getKey().code());
                    store.setArray(4, array(connection, "uuid", entries, CaseList.Entry::caseId));
                    if (each.getKey().subject() == Subject.CASE) {
                        store.setNull(5, Types.ARRAY);
                    } else {
                        store.setArray(5, array(connection, "uuid", entries, CaseList.Entry::thing));
                    }
                    store.setArray(6, array(connection, "int4", entries, CaseList.Entry::weight));
                    store.addBatch();
                }
            }
            store.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("case lists could not be stored", e);
        }
    }

    /**
     * @param unit null for all units
     * @param indicator null for all indicators
     */
    Snapshot read(UUID assessment, String unit, Indicator indicator) {
        Map<String, Map<Indicator, CaseList>> lists = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            String code = indicator == null ? null : indicator.code();
            read.setObject(1, assessment);
            read.setString(2, unit);
            read.setString(3, unit);
            read.setString(4, code);
            read.setString(5, code);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    lists.computeIfAbsent(rows.getString(1), key -> new EnumMap<>(Indicator.class))
                            .put(Indicator.ofCode(rows.getString(2)), list(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("case lists are unreadable", e);
        }
        return new Snapshot(lists);
    }

    /** What a discarded assessment counted is of no use any more. */
    void drop(UUID assessment) {
        try (Connection connection = database.getConnection();
                PreparedStatement drop =
                        connection.prepareStatement("delete from assessment_case_list where assessment_id = ?")) {
            drop.setObject(1, assessment);
            drop.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("case lists could not be dropped", e);
        }
    }

    private static CaseList list(ResultSet row) throws SQLException {
        UUID[] cases = (UUID[]) row.getArray(3).getArray();
        UUID[] things = (UUID[]) row.getArray(4).getArray();
        Integer[] weights = (Integer[]) row.getArray(5).getArray();
        List<CaseList.Entry> entries = new ArrayList<>(cases.length);
        for (int i = 0; i < cases.length; i++) {
            entries.add(new CaseList.Entry(things[i], cases[i], weights[i]));
        }
        return new CaseList(entries);
    }

    private static java.sql.Array array(
            Connection connection, String type, List<CaseList.Entry> entries, Function<CaseList.Entry, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(value).toArray());
    }
}
