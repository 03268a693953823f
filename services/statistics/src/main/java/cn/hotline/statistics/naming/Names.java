package cn.hotline.statistics.naming;

import cn.hotline.kernel.UnitCode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks names up 名称查询, and which units stand below a unit. */
@ApplicationScoped
public class Names {
    private final EntityManager entities;
    private final AgroalDataSource database;

    Names(EntityManager entities, AgroalDataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** The names of the given codes; a code the directory does not know is missing from the answer. */
    public Map<String, String> of(Directory directory, Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "select code, name from " + directory.table() + " where code = any(?)")) {
            ask.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("names could not be looked up", e);
        }
        return names;
    }

    /** Every code the directory knows. */
    public Set<String> codes(Directory directory) {
        Set<String> codes = new TreeSet<>();
        List<?> known = entities.createNativeQuery("select code from " + directory.table())
                .getResultList();
        known.forEach(code -> codes.add((String) code));
        return codes;
    }

    /** The unit itself and every unit below it. */
    public TreeSet<String> unitsUnder(UnitCode unit) {
        TreeSet<String> units = new TreeSet<>();
        units.add(unit.value());
        List<?> below = entities.createNativeQuery(
                        "select code from unit_name where path @> array[cast(:unit as text)]")
                .setParameter("unit", unit.value())
                .getResultList();
        below.forEach(code -> units.add((String) code));
        return units;
    }
}
