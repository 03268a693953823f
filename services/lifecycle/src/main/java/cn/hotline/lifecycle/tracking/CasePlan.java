package cn.hotline.lifecycle.tracking;

import java.time.Duration;

/**
 * The ways to one page of a query 查询方案; all give the same rows, each touches few of them where another would touch most of a
 * million.
 *
 * <p>Words: the planner takes every text for rare. So the first cases in order are walked, and only when too few of them hold the text
 * is the index of words asked, if the text is rare among the walked; else whatever else is asked for leads to fewer.
 *
 * <p>A period of one time in the order of another: the planner takes the two for independent and walks from the wrong end. Nearly all
 * cases are closed, and due, within a month of their registering ({@code within_month}), which leaves a stretch of the order to walk;
 * the others are few and have an index of their own. Both together are all.
 */
final class CasePlan {
    private static final Duration MONTH = Duration.ofHours(720);
    private static final String NEAR = " and c.within_month";
    private static final String FAR = " and not c.within_month";

    private final CaseQuery query;
    private final boolean across;
    private final String span;
    private final String bounds;
    private final String orderBy;
    private final String page;
    private final int walked;

    CasePlan(CaseQuery query, CaseSort sort, int limit, int walked) {
        this.query = query;
        across = query.isAcross(sort);
        span = across ? query.span(sort, MONTH) : "";
        bounds = query.bounds(sort) + span;
        orderBy = " order by " + sort.orderBy();
        page = orderBy + " limit " + limit;
        this.walked = walked;
    }

    /** Everything, as one reads it from end to end. */
    static String whole(CaseQuery query, CaseSort sort) {
        return "select {c.*} from case_file c where " + query.where() + " order by " + sort.orderBy();
    }

    boolean isAcross() {
        return across;
    }

    /** Whatever there is. */
    String thorough() {
        return across
                ? both("case_file c where " + query.where() + NEAR + span)
                : "select {c.*} from case_file c where " + query.where() + page;
    }

    /** What is found among the first in order; all that the page can hold, or else it proves nothing. */
    String walk() {
        return "select {c.*} from " + among() + page;
    }

    /** How many were walked, and how many of them held the text, whatever else is asked. */
    String share() {
        return "select count(*), count(*) filter (where " + query.textCondition() + ") from " + first();
    }

    /** The page, once {@link #walk()} has found enough. */
    String walked() {
        return across ? both(among()) : walk();
    }

    private String among() {
        return first() + " where " + query.unworded() + (across ? NEAR : "");
    }

    private String first() {
        return "(select c.* from case_file c where " + bounds + orderBy + " limit " + walked + ") c";
    }

    private String both(String near) {
        return "select {c.*} from ((select c.* from " + near + page + ") union all (select c.* from case_file c where "
                + query.where() + FAR + page + ")) c" + page;
    }
}
