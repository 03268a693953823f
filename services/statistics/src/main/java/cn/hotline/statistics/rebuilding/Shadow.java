package cn.hotline.statistics.rebuilding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A second, empty set of the folded tables 影子表, into which the log is folded anew, and its comparison with the living ones. */
@ApplicationScoped
class Shadow {
    static final String SCHEMA = "fact_shadow";

    private final AgroalDataSource database;

    Shadow(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes the tables, in the place of whatever an earlier rebuild left; they need not outlive the database's process. */
    void create() {
        drop();
        run("create schema " + SCHEMA);
        FoldedTables.KEYS.forEach((table, key) -> {
            run("create unlogged table " + SCHEMA + "." + table + " (like public." + table
                    + " including defaults including generated, primary key (" + key + "))");
            if (!key.equals("case_id") && !key.equals("code")) {
                run("create index on " + SCHEMA + "." + table + " (case_id)");
            }
        });
        run("create unlogged table " + SCHEMA + ".inbox (event_id uuid primary key)");
    }

    void drop() {
        run("drop schema if exists " + SCHEMA + " cascade");
    }

    /** Which of the events the living facts have taken in, or parked. */
    Set<UUID> received(Collection<UUID> ids) {
        return ids("select event_id from public.inbox where event_id = any(?::uuid[])", ids);
    }

    /** Notes events in the shadow's own inbox. @return those not noted before */
    Set<UUID> remember(Collection<UUID> ids) {
        return ids(
                "insert into " + SCHEMA + ".inbox select distinct id from unnest(?::uuid[]) id"
                        + " on conflict do nothing returning event_id",
                ids);
    }

    /**
     * Makes the living tables like these, row by row.
     *
     * @return how many rows differed in each table; only tables with any
     */
    Map<String, Long> mend() {
        Map<String, Long> differing = new LinkedHashMap<>();
        FoldedTables.KEYS.forEach((table, key) -> {
            long rows = mend(table, key);
            if (rows > 0) {
                differing.put(table, rows);
            }
        });
        return differing;
    }

    private long mend(String table, String key) {
        List<String> columns = columns(table);
        boolean versioned = columns.remove("version");
        String living = "public." + table + " living";
        String shadow = SCHEMA + "." + table + " shadow";
        String same = "living." + key + " = shadow." + key;
        String all = String.join(", ", columns);
        return run("delete from " + living + " where not exists (select from " + shadow + " where " + same + ")")
                + run("update " + living + " set " + (versioned ? "version = living.version + 1, " : "")
                        + columns.stream()
                                .map(each -> each + " = shadow." + each)
                                .collect(Collectors.joining(", "))
                        + " from " + shadow + " where " + same + " and (" + of("living", columns)
                        + ") is distinct from (" + of("shadow", columns) + ")")
                + run("insert into public." + table + " (" + all + ") select " + all + " from " + shadow
                        + " where not exists (select from " + living + " where " + same + ")");
    }

    private static String of(String alias, List<String> columns) {
        return columns.stream().map(each -> alias + "." + each).collect(Collectors.joining(", "));
    }

    private List<String> columns(String table) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select column_name from information_schema.columns"
                                + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'"
                                + " order by ordinal_position")) {
            statement.setString(1, table);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<UUID> ids(String sql, Collection<UUID> given) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", given.toArray()));
            Set<UUID> found = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long run(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("shadow: " + e.getMessage(), e);
        }
    }
}
