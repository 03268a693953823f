package cn.hotline.statistics.reporting.figuring;

import cn.hotline.statistics.querying.Comparison;
import cn.hotline.statistics.querying.FigureTable;
import cn.hotline.statistics.querying.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

/** A figure beside those it is compared with 同比环比. */
public record Compared(Reading current, Map<Comparison, FigureTable.Previous> before) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Compared of(FigureTable.Cell cell) {
        return new Compared(
                cell.reading(),
                cell.previous().stream().collect(Collectors.toMap(FigureTable.Previous::comparison, each -> each)));
    }

    /** A count itself. */
    public long count() {
        return current.numerator();
    }

    /** What it was then. */
    public Reading then(Comparison comparison) {
        return before.get(comparison).reading();
    }

    /** Percentage points of a rate, percent of all else; null when it cannot be said. */
    public BigDecimal change(Comparison comparison) {
        return before.get(comparison).change();
    }

    /** How many more than in the period before. */
    public long rise() {
        return count() - then(Comparison.PERIOD_ON_PERIOD).numerator();
    }

    /** Whether there is nothing now and was nothing then. */
    public boolean isNothing() {
        return count() == 0
                && before.values().stream().allMatch(each -> each.reading().numerator() == 0);
    }

    /** The count's share of a whole in percent; null when the whole is nothing. */
    public BigDecimal shareOf(long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(count())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
