package cn.hotline.closure.reviewing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One version of a rule for a category and those below it 类别规则.
 *
 * @param category empty for all
 * @param value null when from then on the rule of the category above holds again
 */
record CategoryRule<T>(String category, Instant effectiveFrom, T value) {
    /** The nearest rule in force: of the category itself before those above it, of each the newest version. */
    static <T> Optional<T> inForce(List<CategoryRule<T>> rules, String category, Instant at) {
        for (int length = category.length(); length >= 0; length -= 2) {
            String wanted = category.substring(0, length);
            Optional<T> found = rules.stream()
                    .filter(rule -> rule.category.equals(wanted) && !rule.effectiveFrom.isAfter(at))
                    .max(Comparator.comparing(CategoryRule::effectiveFrom))
                    .map(CategoryRule::value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
