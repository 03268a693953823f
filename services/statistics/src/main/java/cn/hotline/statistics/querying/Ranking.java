package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ranks the rows of a table 排名: for each measure by the exact value, equals share a rank, the next ones follow after them. */
final class Ranking {
    private final int bands;

    Ranking(int bands) {
        this.bands = bands;
    }

    List<FigureTable.Row> rank(List<FigureTable.Row> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<List<FigureTable.Cell>> columns = new ArrayList<>();
        for (int i = 0; i < rows.get(0).cells().size(); i++) {
            int column = i;
            columns.add(
                    rankColumn(rows.stream().map(row -> row.cells().get(column)).toList()));
        }
        List<FigureTable.Row> ranked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            FigureTable.Row row = rows.get(i);
            ranked.add(new FigureTable.Row(
                    row.keys(), columns.stream().map(each -> each.get(place)).toList(), row.open()));
        }
        return ranked;
    }

    private List<FigureTable.Cell> rankColumn(List<FigureTable.Cell> cells) {
        List<Integer> sorted = IntStream.range(0, cells.size())
                .filter(place -> cells.get(place).reading().hasValue())
                .boxed()
                .sorted(Comparator.comparing(place -> cells.get(place).reading(), bestFirst()))
                .toList();
        List<FigureTable.Cell> ranked = new ArrayList<>(cells);
        int better = 0;
        for (int i = 0; i < sorted.size(); i++) {
            FigureTable.Cell cell = cells.get(sorted.get(i));
            Reading above = cells.get(sorted.get(better)).reading();
            better = above.compareValue(cell.reading()) == 0 ? better : i;
            Integer band = bands == 0 ? null : 1 + (int) ((long) better * bands / sorted.size());
            ranked.set(sorted.get(i), cell.ranked(better + 1, band));
        }
        return ranked;
    }

    private static Comparator<Reading> bestFirst() {
        return (one, other) ->
                one.measure().better() == Measure.Better.LOWER ? one.compareValue(other) : other.compareValue(one);
    }
}
