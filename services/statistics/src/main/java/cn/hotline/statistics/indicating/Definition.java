package cn.hotline.statistics.indicating;

/**
 * How an indicator is counted 指标口径, in SQL over the facts.
 *
 * @param subject what is counted
 * @param at the moment that decides the period a thing belongs to
 * @param unit the unit a thing is charged to
 * @param denominator which things belong to the denominator; {@code :now} is the present moment
 * @param numerator which of those belong to the numerator as well
 * @param weight how much one thing of the numerator counts
 */
public record Definition(Subject subject, String at, String unit, String denominator, String numerator, String weight) {
    private static final String ONE = "1";

    static Definition ofCases(String at, String numerator) {
        return new Definition(Subject.CASE, "c." + at, "c.unit", "c." + at + " is not null", numerator, ONE);
    }

    static Definition of(Subject subject, String at, String denominator, String numerator) {
        return new Definition(subject, "s." + at, "s.unit", denominator, numerator, ONE);
    }

    /** Of the same things only those that also meet this. */
    Definition among(String condition) {
        return new Definition(subject, at, unit, denominator + " and " + condition, numerator, weight);
    }

    /** Of the same things only those that have not left the unit's assessment 不计考核. */
    Definition assessed() {
        return among("not coalesce(" + unit + " = any(c.excluded_units), false)");
    }

    Definition chargedTo(String otherUnit) {
        return new Definition(subject, at, otherUnit, denominator, numerator, weight);
    }

    Definition weighing(String otherWeight) {
        return new Definition(subject, at, unit, denominator, numerator, otherWeight);
    }

    /** Definitions that look at the same things in the same period are counted in one pass. */
    public Scan scan() {
        return new Scan(subject, at, unit);
    }

    /** One pass over one kind of thing. */
    public record Scan(Subject subject, String at, String unit) {}
}
