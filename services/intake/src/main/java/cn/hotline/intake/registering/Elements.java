package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import java.util.Set;

/** The elements 诉求要素 of a demand that may be put right after acceptance; masked. */
public record Elements(DemandType type, Urgency urgency, CategoryCode category, Place place, Set<String> tags) {
    static Elements of(Matter matter) {
        return new Elements(matter.type(), matter.urgency(), matter.category(), matter.place(), matter.tags());
    }
}
