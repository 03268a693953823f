package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The answer to a question for figures 指标表.
 *
 * @param compared the period each comparison looks at
 * @param small rows with too few things under them, not ranked
 * @param rowsFound how many rows there are, also beyond the limit
 */
public record FigureTable(
        FigureQuery query,
        boolean incomplete,
        Map<Comparison, Period> compared,
        List<Row> rows,
        List<Row> small,
        Row total,
        int rowsFound) {
    /**
     * One group.
     *
     * @param keys its code and name by axis
     * @param open whether the caller may see more of it than value and rank
     */
    public record Row(List<Key> keys, List<Cell> cells, boolean open) {}

    /** A code with its name. */
    public record Key(String code, String name) {}

    /**
     * One figure.
     *
     * @param rank 1 is the best; null when it is not ranked
     * @param band 1 is the best; null when there are none
     */
    public record Cell(Reading reading, Integer rank, Integer band, List<Previous> previous) {
        public Measure measure() {
            return reading.measure();
        }

        Cell comparedWith(List<Previous> others) {
            return new Cell(reading, rank, band, others);
        }

        Cell ranked(int place, Integer inBand) {
            return new Cell(reading, place, inBand, previous);
        }
    }

    /** The same figure of another period. */
    public record Previous(Comparison comparison, Reading reading, BigDecimal change) {}
}
