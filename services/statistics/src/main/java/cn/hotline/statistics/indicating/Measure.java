package cn.hotline.statistics.indicating;

import cn.hotline.kernel.Coded;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What can be asked for 统计项: a count, a rate or average of two counts, a backlog, or a percentile.
 *
 * @param code stable, e.g. {@code timely-closing}
 * @param label the Chinese name
 * @param numeratorText what is counted, in words
 * @param denominatorText among what, in words; null where nothing is divided
 * @param version of the definition: rises when the same facts would give another figure
 * @param counted the numerator; of a backlog what came, of a percentile the things measured
 * @param among the denominator; null where nothing is divided
 * @param leaving what left a backlog; null for all else
 * @param percentile between 0 and 1; 0 for all else
 */
public record Measure(
        String code,
        String label,
        Kind kind,
        Better better,
        String numeratorText,
        String denominatorText,
        int version,
        Tally counted,
        Tally among,
        Tally leaving,
        double percentile) {

    /** How a value comes about 统计项种类. */
    public enum Kind implements Coded {
        COUNT("件数"),
        RATE("百分率"),
        AVERAGE("平均数"),
        BACKLOG("期末存量"),
        PERCENTILE("分位数");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Which values rank first 排名方向. */
    public enum Better implements Coded {
        HIGHER("高者居前"),
        LOWER("低者居前");

        private final String label;

        Better(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static Measure of(Indicator indicator) {
        return new Measure(
                indicator.code(),
                indicator.label(),
                indicator.isAverage() ? Kind.AVERAGE : Kind.RATE,
                Measures.BAD.contains(indicator.code()) ? Better.LOWER : Better.HIGHER,
                indicator.numeratorText(),
                indicator.denominatorText(),
                1,
                Tally.numerator(indicator.definition()),
                Tally.denominator(indicator.definition()),
                null,
                0);
    }

    static Measure count(String code, String label, String text, Tally counted) {
        Better better = Measures.BAD.contains(code) ? Better.LOWER : Better.HIGHER;
        return new Measure(code, label, Kind.COUNT, better, text, null, 1, counted, null, null, 0);
    }

    static Measure backlog(String code, String label, String text, Tally came, Tally left) {
        return new Measure(code, label, Kind.BACKLOG, Better.LOWER, text, null, 1, came, null, left, 0);
    }

    static Measure percentile(String code, String label, String text, double fraction, Tally measured) {
        return new Measure(code, label, Kind.PERCENTILE, Better.LOWER, text, null, 2, measured, null, null, fraction);
    }

    /** Asked for every figure of every row: a code is hashed once, a record would go through all its parts. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Measure measure && code.equals(measure.code);
    }

    /** The additive counts it is made of; those by which a percentile is found. */
    public List<Tally> tallies() {
        return kind == Kind.PERCENTILE
                ? distribution().tallies()
                : Stream.of(counted, among, leaving).filter(Objects::nonNull).toList();
    }

    /** Of the things a percentile measures. */
    public Distribution distribution() {
        return new Distribution(counted);
    }

    public Subject subject() {
        return counted.scan().subject();
    }

    /** What the value is given in, for people. */
    public String unit() {
        return switch (kind) {
            case RATE -> "%";
            case PERCENTILE -> "分钟";
            case AVERAGE -> "次";
            case COUNT, BACKLOG -> counted.weight().equals("1") ? "件" : "次";
        };
    }
}
