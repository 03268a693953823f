package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * When a case calls for a letter by itself 自动督办规则; one row per cause and effective date.
 *
 * @param threshold the how manieth time calls for a letter
 * @param level null where {@link cn.hotline.supervision.rules.SupervisionRule} has it
 * @param tags of which one marks a case
 * @param channels of which each marks its cases
 * @param active false: no letter by this rule any more
 */
record LetterRule(
        LocalDate effectiveFrom,
        LetterCause cause,
        int threshold,
        LetterLevel level,
        Set<String> tags,
        Set<String> channels,
        boolean active) {
    LetterRule {
        tags = Set.copyOf(tags);
        channels = Set.copyOf(channels);
    }

    /** @param channel null when unknown */
    boolean marks(Collection<String> tagsOfCase, String channel) {
        return tagsOfCase.stream().anyMatch(tags::contains) || channel != null && channels.contains(channel);
    }
}
