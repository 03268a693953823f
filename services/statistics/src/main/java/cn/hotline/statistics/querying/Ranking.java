package cn.hotline.statistics.querying;

import cn.hotline.statistics.indicating.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<Reading> sorted = cells.stream()
                .map(FigureTable.Cell::reading)
                .filter(each -> each.value() != null)
                .sorted(bestFirst())
                .toList();
        return cells.stream().map(each -> ranked(each, sorted)).toList();
    }

    private FigureTable.Cell ranked(FigureTable.Cell cell, List<Reading> sorted) {
        if (cell.reading().value() == null) {
            return cell;
        }
        int better = 0;
        while (sorted.get(better).compareValue(cell.reading()) != 0) {
            better++;
        }
        Integer band = bands == 0 ? null : 1 + (int) ((long) better * bands / sorted.size());
        return cell.ranked(better + 1, band);
    }

    private static Comparator<Reading> bestFirst() {
        return (one, other) ->
                one.measure().better() == Measure.Better.LOWER ? one.compareValue(other) : other.compareValue(one);
    }
}
