package cn.hotline.statistics.naming;

import cn.hotline.kernel.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    Names(EntityManager entities) {
        this.entities = entities;
    }

    /** The names of the given codes; a code the directory does not know is missing from the answer. */
    public Map<String, String> of(Directory directory, Collection<String> codes) {
        // one array, not a list: the same statement whatever their number, so it is parsed once
        List<?> rows = entities.createNativeQuery(
                        "select code, name from " + directory.table() + " where code = any(:codes)")
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList();
        Map<String, String> names = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            names.put((String) columns[0], (String) columns[1]);
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
