package cn.hotline.lifecycle.tracking;

import java.time.Duration;

/**
 * The ways to one page of a query 查询方案; all give the same rows, each touches few of them where another would touch most of a
 * million.
 *
 * <p>Words: the first cases in order are surveyed. Where enough of them meet the query, they are the page. Otherwise the index of words
 * and filters is asked, quarter by quarter in order, so that a text of which there are thousands costs no more than those of a quarter.
 *
 * <p>A period of one time in the order of another: the planner takes the two for independent and walks from the wrong end. Nearly all
 * cases are closed, and due, within a month of their registering ({@code within_month}), which leaves a stretch of the order to walk;
 * the others are few and have indexes of their own. Both together are all.
 */
final class CasePlan {
    private static final Duration MONTH = Duration.ofHours(720);
    private static final String NEAR = " and c.within_month";
    private static final String FAR = " and not c.within_month";
    /** Where one in so many surveyed cases is found, walking on finds a page, or a thousand, sooner than any index. */
    private static final int COMMON = 20;

    /** Where one in so many surveyed cases holds the text, the other conditions alone decide how to go. */
    private static final int VERY_COMMON = 4;

    private final CaseQuery query;
    private final CaseSort sort;
    private final boolean across;
    private final String span;
    private final String bounds;
    private final String orderBy;
    private final String page;
    private final int limit;
    private final int walked;

    /** @param walked how many cases are surveyed for a text */
    CasePlan(CaseQuery query, CaseSort sort, int limit, int walked) {
        this.query = query;
        this.sort = sort;
        across = query.isAcross(sort);
        span = across ? query.span(sort, MONTH) : "";
        bounds = query.bounds(sort) + span;
        orderBy = " order by " + sort.orderBy();
        page = orderBy + " limit " + limit;
        this.limit = limit;
        this.walked = walked;
    }

    /** Everything, as one reads it from end to end. */
    static String whole(CaseQuery query, CaseSort sort) {
        return "select {c.*} from case_file c where " + query.worded() + " order by " + sort.orderBy();
    }

    /** How many stand first in order, how many of them hold the text, and how many meet all of the query. */
    String survey() {
        return "select count(*), count(*) filter (where " + query.textCondition() + "), count(*) filter (where "
                + near() + ") from " + first();
    }

    /** The page of a query without a text. */
    String plain() {
        return "select {c.*} from " + planned() + page;
    }

    /** The page, as the survey leads to it. */
    String after(Survey survey) {
        if (!across && survey.seen < walked || survey.found >= limit) {
            String among = first() + " where " + near();
            return "select {c.*} from " + (across ? both(among + page, far(survey)) : among) + page;
        }
        return knows(survey) ? plain() : "select {c.*} from " + sliced(page, survey) + page;
    }

    /** As many rows as the query has, up to the limit. */
    String counted(Survey survey) {
        String some = " limit " + limit;
        boolean walks = knows(survey) || survey.found * COMMON >= walked;
        return "select count(*) from (select 1 from "
                + (walks ? "case_file c where " + query.where() : sliced(some, survey))
                + some
                + ") counted";
    }

    /** Whether the planner knows best: a few days of cases, or a text so common that finding it is no matter. */
    private boolean knows(Survey survey) {
        return query.isOfFew(sort) || survey.text * (across ? COMMON : VERY_COMMON) > survey.seen;
    }

    private String planned() {
        return across
                ? both("case_file c where " + query.where() + NEAR + span + page, query.where())
                : "case_file c where " + query.where();
    }

    /**
     * INVARIANT: the quarters come in order, the rows of each in order, and each quarter depends on the one row it is joined to: so
     * the first rows of all are the first of the order, and the quarters after them are not looked at.
     */
    private String sliced(String part, Survey survey) {
        String slices = quarters() + " cross join lateral (select c.* from case_file c where " + quarter(sort.column())
                + " = slice.start and " + query.worded() + (across ? NEAR + span : "") + part + ") c limit " + limit;
        return across ? both(slices, far(survey)) : "(select c.* from " + slices + ") c";
    }

    private String quarters() {
        String first = "(select " + quarter("min(" + sort.column() + ")") + " from case_file c where " + bounds + ")";
        String last = "(select " + quarter("max(" + sort.column() + ")") + " from case_file c where " + bounds + ")";
        return "generate_series("
                + (sort.isDescending()
                        ? last + ", " + first + ", interval '-3 months'"
                        : first + ", " + last + ", interval '3 months'")
                + ") slice (start)";
    }

    private static String quarter(String time) {
        return "date_trunc('quarter', " + time + " at time zone 'UTC')";
    }

    private String first() {
        return "(select c.* from case_file c where " + bounds + orderBy + " limit " + walked + ") c";
    }

    private String near() {
        return query.where() + (across ? NEAR : "");
    }

    private String far(Survey survey) {
        return survey.text * COMMON <= survey.seen ? query.worded() : query.where();
    }

    private String both(String near, String far) {
        return "((select c.* from " + near + ") union all (select c.* from case_file c where " + far + FAR + page
                + ")) c";
    }

    /**
     * What the first cases in order showed 抽样.
     *
     * @param seen how many there were
     * @param text how many hold the text, whatever else is asked
     * @param found how many meet all of the query
     */
    record Survey(long seen, long text, long found) {}
}
