package cn.hotline.statistics.indicating;

/**
 * One additive count 计数: which things of one kind, by which moment and charged to which unit, and how much each of them counts.
 *
 * @param condition in SQL over the facts; {@code :now} is the present moment
 * @param weight how much one thing counts
 */
public record Tally(Definition.Scan scan, String condition, String weight) {
    private static final String ONE = "1";
    private static final String NOW = ":now";

    /** As cheap as it is asked for often, see {@link Measure#hashCode}. */
    @Override
    public int hashCode() {
        return 31 * condition.hashCode() + weight.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Tally tally
                        && condition.equals(tally.condition)
                        && weight.equals(tally.weight)
                        && scan.equals(tally.scan);
    }

    static Tally ofCases(String at, String condition) {
        return new Tally(new Definition.Scan(Subject.CASE, "c." + at, "c.unit"), condition, ONE);
    }

    static Tally of(Subject subject, String at, String unit, String condition) {
        return new Tally(new Definition.Scan(subject, "s." + at, "s." + unit), condition, ONE);
    }

    /** The things an indicator is about. */
    static Tally denominator(Definition of) {
        return new Tally(of.scan(), of.denominator(), ONE);
    }

    /** Those of them that meet it. */
    static Tally numerator(Definition of) {
        return new Tally(of.scan(), "(" + of.denominator() + ") and (" + of.numerator() + ")", of.weight());
    }

    Tally weighing(String otherWeight) {
        return new Tally(scan, condition, otherWeight);
    }

    Tally at(String moment) {
        return new Tally(new Definition.Scan(scan.subject(), moment, scan.unit()), condition, weight);
    }

    /** Whether it counts only things whose moment has come; it depends on the present in no other way. */
    public boolean isPassing() {
        return condition.contains(NOW) || weight.contains(NOW);
    }

    /** The count as an aggregate over the scan's things. */
    public String sum() {
        return weight.equals(ONE)
                ? "count(*) filter (where " + condition + ")"
                : "coalesce(sum(" + weight + ") filter (where " + condition + "), 0)";
    }

    /** What one thing adds to the count. */
    public String share() {
        return "case when " + condition + " then " + weight + " else 0 end";
    }
}
