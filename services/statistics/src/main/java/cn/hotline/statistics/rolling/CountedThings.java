package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.ListIndicatorCases;
import cn.hotline.statistics.indicating.ListIndicatorCases.Counted;
import cn.hotline.statistics.indicating.Measure;
import cn.hotline.statistics.indicating.Tally;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lists the things a count counts 计数明细, from the facts. */
@ApplicationScoped
public class CountedThings {
    private final EntityManager entities;
    private final Clock clock;

    CountedThings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The things of a selection without axes, one page.
     *
     * @param measure whose count it is: of a backlog what has left is left out; of a percentile each thing weighs one
     * @param after null for the first page
     */
    @Transactional
    public Page<Counted> list(Selection selection, Tally tally, Measure measure, String after, int limit) {
        Instant now = clock.instant();
        String id = tally.scan().subject().id();
        String at = tally.scan().at();
        String until = ThingsSql.instant(selection.period().until());
        String weight = measure.percentile() > 0 ? "1" : tally.weight();
        String from = selection.period().from() == null
                ? ""
                : at + " >= " + ThingsSql.instant(selection.period().from()) + " and ";
        String left = measure.leaving() == null
                ? ""
                : " and not coalesce(" + measure.leaving().scan().at() + " < " + until + " and ("
                        + ThingsSql.at(now, measure.leaving().condition()) + "), false)";
        String sql = "select " + id + " as id, c.case_id as case_id, c.case_no as case_no, "
                + Dimension.UNIT.expression(tally.scan()) + " as unit, " + at + " as at, cast(" + weight
                + " as bigint) as weight from " + tally.scan().subject().source() + " where " + from + at + " < "
                + until
                + " and (" + ThingsSql.at(now, tally.condition()) + ")" + left + selection.conditions(tally.scan())
                + (after == null ? "" : " and (" + at + ", " + id + ") > (:afterAt, :afterId)") + " order by " + at
                + ", " + id + " limit :limit";
        Query query = entities.createNativeQuery(sql, Tuple.class).setParameter("limit", limit + 1);
        if (after != null) {
            ListIndicatorCases.continueAfter(query, after);
        }
        List<?> rows = query.getResultList();
        return Page.of(
                rows.stream().map(row -> ListIndicatorCases.read((Tuple) row)).toList(), limit, Counted::cursor);
    }
}
