package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import java.util.Set;

/**
 * What is put right 更正 of a demand, at filing or later; null leaves a field as it is.
 *
 * @param place the whole place from now on
 * @param tags all tags from now on
 */
public record Correction(
        DemandType type, Urgency urgency, CategoryCode category, Place place, Set<String> tags, String reason) {
    public boolean changesAnything() {
        return type != null || urgency != null || category != null || place != null || tags != null;
    }

    Elements on(Elements before) {
        return new Elements(
                type == null ? before.type() : type,
                urgency == null ? before.urgency() : urgency,
                category == null ? before.category() : category,
                place == null ? before.place() : place,
                tags == null ? before.tags() : tags);
    }
}
