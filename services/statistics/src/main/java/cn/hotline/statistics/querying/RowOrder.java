package cn.hotline.statistics.querying;

import java.util.Comparator;
import java.util.List;

/** In which order the rows stand 排序: by one measure, those without a value last; otherwise by their codes. */
final class RowOrder {
    private final Comparator<FigureTable.Row> order;

    private RowOrder(Comparator<FigureTable.Row> order) {
        this.order = order;
    }

    static RowOrder of(FigureQuery query) {
        if (query.orderBy() == null) {
            return new RowOrder(RowOrder::compareKeys);
        }
        int column = query.measures().indexOf(query.orderBy());
        Comparator<Reading> rising = Reading::compareValue;
        Comparator<Reading> order = query.descending() ? rising.reversed() : rising;
        Comparator<FigureTable.Row> byValue = Comparator.comparing(
                row -> row.cells().get(column).reading(), (one, other) -> compare(one, other, order));
        return new RowOrder(byValue.thenComparing(RowOrder::compareKeys));
    }

    private static int compare(Reading one, Reading other, Comparator<Reading> order) {
        boolean has = one.hasValue();
        boolean otherHas = other.hasValue();
        return has && otherHas ? order.compare(one, other) : Boolean.compare(otherHas, has);
    }

    private static int compareKeys(FigureTable.Row one, FigureTable.Row other) {
        int order = 0;
        for (int i = 0; order == 0 && i < one.keys().size(); i++) {
            order = one.keys().get(i).code().compareTo(other.keys().get(i).code());
        }
        return order;
    }

    List<FigureTable.Row> sort(List<FigureTable.Row> rows) {
        return rows.stream().sorted(order).toList();
    }
}
