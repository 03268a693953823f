package cn.hotline.lifecycle.tracking;

import cn.hotline.lifecycle.tracking.CasePlan.Survey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
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
    /** For each row of a page; a text that is so rare that they do not fill the page is rare enough for the index. */
    private static final int SURVEYED = 40;

    private static final int WALKED = 2_000;
    private final EntityManager entities;
    private final ObjectMapper json;

    CaseSelection(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    List<CaseFile> rows(CaseQuery query, CaseSort sort, String after, int limit) {
        return rows(query, sort, after, limit, limit * SURVEYED);
    }

    /** @param walked how many cases are looked through for a text before the index of words is asked */
    List<CaseFile> rows(CaseQuery query, CaseSort sort, String after, int limit, int walked) {
        sort.restrict(query, after);
        planForTheseValues();
        CasePlan plan = new CasePlan(query, sort, limit, walked);
        return select(query.hasText() ? plan.after(survey(plan, query)) : plan.plain(), query)
                .getResultList();
    }

    /** All of them, read by a cursor as they are asked for; the caller's transaction must last as long, and close the stream. */
    public Stream<CaseFile> stream(CaseQuery query, CaseSort sort) {
        sort.restrict(query, null);
        planForTheseValues();
        return select(CasePlan.whole(query, sort), query)
                .setFetchSize(FETCHED)
                .getResultStream()
                .map(file -> {
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
        long counted = ((Number) bound(counting(query), query).getSingleResult()).longValue();
        return counted <= COUNTED
                ? new CaseTotal(counted, true)
                : new CaseTotal(
                        Math.max(counted, estimate("select 1 from case_file c where " + query.where(), query)), false);
    }

    private String counting(CaseQuery query) {
        if (!query.hasText()) {
            return "select count(*) from (select 1 from case_file c where " + query.where() + " limit " + (COUNTED + 1)
                    + ") counted";
        }
        CasePlan plan = new CasePlan(query, CaseSort.NEWEST, COUNTED + 1, WALKED);
        return plan.counted(survey(plan, query));
    }

    private Survey survey(CasePlan plan, CaseQuery query) {
        Object[] counts = bind(session().createNativeQuery(plan.survey(), Object[].class), query)
                .getSingleResult();
        return new Survey(
                ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue(), ((Number) counts[2]).longValue());
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

    private NativeQuery<CaseFile> select(String sql, CaseQuery query) {
        return bind(session().createNativeQuery(sql, CaseFile.class, "c"), query)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
    }

    private NativeQuery<Object> bound(String sql, CaseQuery query) {
        return bind(session().createNativeQuery(sql, Object.class), query);
    }

    /** A way asks for a part of the values only. */
    private static <R> NativeQuery<R> bind(NativeQuery<R> statement, CaseQuery query) {
        for (String name : statement.getParameterMetadata().getNamedParameterNames()) {
            statement.setParameter(name, query.values().get(name));
        }
        return statement;
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    /** With room for the row numbers of a common word: without it, every row of a page would be looked at. */
    private void planForTheseValues() {
        entities.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true),"
                        + " set_config('work_mem', '32MB', true)")
                .getSingleResult();
    }
}
