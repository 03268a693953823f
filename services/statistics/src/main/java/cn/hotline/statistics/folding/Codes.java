package cn.hotline.statistics.folding;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.util.Collection;

/** Codes as they stand in columns; null stays null. */
final class Codes {
    private static final int FIRST_LEVEL = 2;

    private Codes() {}

    static String of(UnitCode unit) {
        return unit == null ? null : unit.value();
    }

    static String of(CategoryCode category) {
        return category == null ? null : category.value();
    }

    static String of(Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** The first level of a category, e.g. {@code 01} of {@code 010302}. */
    static String firstLevel(CategoryCode category) {
        return category == null ? null : category.value().substring(0, FIRST_LEVEL);
    }

    static String[] path(Collection<UnitCode> path) {
        return path.stream().map(UnitCode::value).toArray(String[]::new);
    }
}
