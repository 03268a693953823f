package cn.hotline.supervision.listing;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The filters a caller gave to a list 查询条件, as SQL conditions with parameters; a filter not given leaves no trace. */
public final class Filter {
    private final StringBuilder sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param select a select without conditions */
    public Filter(String select) {
        sql = new StringBuilder(select).append(" where true");
    }

    /** A condition that needs no parameter. */
    public Filter and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** A condition on a named parameter; left out when there is no value. */
    public Filter and(String condition, String name, Object value) {
        if (value != null) {
            and(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Only what the unit or its superiors see; everything when null. */
    public Filter within(String unit) {
        return and("unit_path @> array[cast(:within as varchar)]", "within", unit);
    }

    /** Only what comes after the cursor in the order {@code keys}. */
    public Filter after(String condition, Map<String, Object> keys) {
        if (!keys.isEmpty()) {
            and(condition);
            parameters.putAll(keys);
        }
        return this;
    }

    /** The rows in an order. */
    public <T> List<T> list(EntityManager entities, Class<T> row, String order, int most) {
        var query = entities.unwrap(Session.class).createNativeQuery(sql + " " + order + " limit " + most, row);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
