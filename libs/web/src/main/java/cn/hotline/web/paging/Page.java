package cn.hotline.web.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, in keyset order.
 *
 * @param items the entries
 * @param next what to pass as {@code after} for the following page; null on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "下一页的 after 参数；末页没有", nullable = true)
        String next) {
    /** The default and the greatest {@code limit}. */
    public static final int DEFAULT_LIMIT = 50;

    public static final int MAX_LIMIT = 500;

    /**
     * Cuts a page out of a query that asked for one row more than the limit.
     *
     * @param rows at most {@code limit + 1} rows
     * @param cursor names a row for {@code after}
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
