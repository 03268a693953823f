package cn.hotline.lifecycle.tracking;

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
    private static final int RARE = 200;
    private static final int WALKED = 12_000;
    private final EntityManager entities;
    private final ObjectMapper json;

    CaseSelection(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    List<CaseFile> rows(CaseQuery query, CaseSort sort, String after, int limit) {
        return rows(query, sort, after, limit, WALKED);
    }

    /** @param walked how many cases are looked through for a text before the index of words is asked */
    List<CaseFile> rows(CaseQuery query, CaseSort sort, String after, int limit, int walked) {
        sort.restrict(query, after);
        planForTheseValues();
        CasePlan plan = new CasePlan(query, sort, limit, walked);
        if (!query.hasText()) {
            return select(plan.thorough(), query).getResultList();
        }
        List<CaseFile> found = select(plan.walk(), query).getResultList();
        if (found.size() == limit) {
            return plan.isAcross() ? select(plan.walked(), query).getResultList() : found;
        }
        Object[] walk = share(plan, query);
        if (((Number) walk[0]).intValue() < walked && !plan.isAcross()) {
            return found;
        }
        query.words(isCommon(walk));
        return select(plan.thorough(), query).getResultList();
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
        if (query.hasText()) {
            CasePlan plan = new CasePlan(query, CaseSort.NEWEST, COUNTED, WALKED);
            query.words(isCommon(share(plan, query)));
        }
        String found = "select 1 from case_file c where " + query.where() + " limit " + (COUNTED + 1);
        long counted = ((Number) bound("select count(*) from (" + found + ") counted", query)
                        .getSingleResult())
                .longValue();
        return counted <= COUNTED
                ? new CaseTotal(counted, true)
                : new CaseTotal(
                        Math.max(counted, estimate("select 1 from case_file c where " + query.unworded(), query)),
                        false);
    }

    /** Of so many walked so many held the text: where one in 200 does, an index of words leads to far too many. */
    private static boolean isCommon(Object[] walk) {
        return ((Number) walk[1]).longValue() * RARE >= ((Number) walk[0]).longValue();
    }

    private Object[] share(CasePlan plan, CaseQuery query) {
        return bind(session().createNativeQuery(plan.share(), Object[].class), query)
                .getSingleResult();
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
