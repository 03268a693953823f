package cn.hotline.dispatch.examining;

import java.util.List;

/**
 * A category for which the catalogue names nobody in the whole district 空白.
 *
 * @param everywhere whether no street has a line of its own either
 * @param streets those without one, where others have one
 */
public record Gap(String category, String categoryName, boolean everywhere, List<Street> streets) {

    /** A street 街道. */
    public record Street(String code, String name) {}
}
