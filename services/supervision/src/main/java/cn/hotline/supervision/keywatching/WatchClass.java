package cn.hotline.supervision.keywatching;

import cn.hotline.kernel.CategoryCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A class of key watch 重点关注类别.
 *
 * @param demand what the unit has to mind; may be null
 * @param tags of which one puts a case into the class
 * @param categories beginnings of category codes
 * @param words of which one in the title does
 * @param active false: no case comes into it any more
 */
public record WatchClass(
        LocalDate effectiveFrom,
        String code,
        String name,
        String demand,
        Set<String> tags,
        List<String> categories,
        List<String> words,
        boolean active) {
    public WatchClass {
        tags = Set.copyOf(tags);
        categories = List.copyOf(categories);
        words = List.copyOf(words);
    }

    /** @param title masked */
    boolean holds(Collection<String> tagsOfCase, CategoryCode category, String title) {
        return tagsOfCase.stream().anyMatch(tags::contains)
                || category != null && categories.stream().anyMatch(category.value()::startsWith)
                || words.stream().anyMatch(title::contains);
    }
}
