package cn.hotline.statistics.folding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a fold is about to write of the facts 事实变化: the new rows, and those that are not as they were read. */
public final class FactChanges {
    private final List<OfTable> tables;

    FactChanges(List<OfTable> tables) {
        this.tables = List.copyOf(tables);
    }

    record OfTable(FactTable<?> table, List<FactTable.Changed> changed, List<FactTable.Changed> fresh) {
        void store(Connection connection) throws SQLException {
            table.update(connection, changed);
            table.insert(connection, fresh);
        }

        Set<UUID> cases(Set<String> columns) {
            Set<UUID> cases = new HashSet<>(table.cases(changed, columns));
            cases.addAll(table.cases(fresh, columns));
            return cases;
        }
    }

    List<OfTable> tables() {
        return tables;
    }

    /**
     * The cases of which a row of one table is new, or another in one of these columns.
     *
     * @param table by its name in the database
     * @throws IndexOutOfBoundsException when the table has no such column
     */
    public Set<UUID> cases(String table, Set<String> columns) {
        return tables.stream()
                .filter(each -> each.table().name().equals(table))
                .findFirst()
                .orElseThrow()
                .cases(columns);
    }
}
