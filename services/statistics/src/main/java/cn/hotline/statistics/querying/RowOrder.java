package cn.hotline.statistics.querying;

import java.util.Comparator;
import java.util.List;

/** In which order the rows stand 排序: by one measure, those without a value last; otherwise by their codes. */
final class RowOrder {
    private static final Comparator<FigureTable.Row> BY_KEY = Comparator.comparing((FigureTable.Row row) ->
            row.keys().stream().map(FigureTable.Key::code).toList().toString());

    private final Comparator<FigureTable.Row> order;

    private RowOrder(Comparator<FigureTable.Row> order) {
        this.order = order;
    }

    static RowOrder of(FigureQuery query) {
        if (query.orderBy() == null) {
            return new RowOrder(BY_KEY);
        }
        int column = query.measures().indexOf(query.orderBy());
        Comparator<Reading> rising = Reading::compareValue;
        Comparator<FigureTable.Row> byValue = Comparator.comparing(
                row -> row.cells().get(column).reading(),
                (one, other) -> compare(one, other, query.descending() ? rising.reversed() : rising));
        return new RowOrder(byValue.thenComparing(BY_KEY));
    }

    private static int compare(Reading one, Reading other, Comparator<Reading> order) {
        boolean has = one.hasValue();
        boolean otherHas = other.hasValue();
        return has && otherHas ? order.compare(one, other) : Boolean.compare(otherHas, has);
    }

    List<FigureTable.Row> sort(List<FigureTable.Row> rows) {
        return rows.stream().sorted(order).toList();
    }
}
