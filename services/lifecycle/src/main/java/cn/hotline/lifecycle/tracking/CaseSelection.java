package cn.hotline.lifecycle.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;

/**
 * Runs queries over the case files 工单检索.
 *
 * <p>Every statement is planned for the values it is asked with: a plan that fits any unit or status fits neither a rare nor a
 * frequent one, and PostgreSQL would change over to such a plan after five executions.
 */
@Singleton
public class CaseSelection {
    /** Up to here a count is exact; beyond, counting would cost more than anyone gains by it. */
    private static final int COUNTED = 1_000;

    private static final int FETCHED = 500;
    private final EntityManager entities;
    private final ObjectMapper json;

    CaseSelection(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    List<CaseFile> rows(CaseQuery query, CaseSort sort, String after, int limit) {
        sort.restrict(query, after);
        planForTheseValues();
        return select(query, sort).setMaxResults(limit).getResultList();
    }

    /** All of them, read by a cursor as they are asked for; the caller's transaction must last as long, and close the stream. */
    public Stream<CaseFile> stream(CaseQuery query, CaseSort sort) {
        sort.restrict(query, null);
        planForTheseValues();
        return select(query, sort).setFetchSize(FETCHED).getResultStream().map(file -> {
            entities.detach(file);
            return file;
        });
    }

    /** Nothing can be changed any more in the present transaction. */
    public void readOnly() {
        entities.createNativeQuery("set transaction read only").executeUpdate();
    }

    CaseTotal total(CaseQuery query) {
        planForTheseValues();
        String found = "select 1 from case_file c where " + query.where();
        long counted = ((Number)
                        bound("select count(*) from (" + found + " limit " + (COUNTED + 1) + ") counted", query)
                                .getSingleResult())
                .longValue();
        return counted <= COUNTED
                ? new CaseTotal(counted, true)
                : new CaseTotal(Math.max(counted, estimate(found, query)), false);
    }

    private long estimate(String found, CaseQuery query) {
        String plan =
                String.valueOf(bound("explain (format json) " + found, query).getSingleResult());
        try {
            return json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the plan is unreadable", e);
        }
    }

    private NativeQuery<CaseFile> select(CaseQuery query, CaseSort sort) {
        String sql = "select {c.*} from case_file c where " + query.where() + " order by " + sort.orderBy();
        NativeQuery<CaseFile> select = entities.unwrap(Session.class).createNativeQuery(sql, CaseFile.class, "c");
        query.values().forEach(select::setParameter);
        return select.setHint(HibernateHints.HINT_READ_ONLY, true);
    }

    private Query bound(String sql, CaseQuery query) {
        Query statement = entities.createNativeQuery(sql);
        query.values().forEach(statement::setParameter);
        return statement;
    }

    private void planForTheseValues() {
        entities.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
    }
}
