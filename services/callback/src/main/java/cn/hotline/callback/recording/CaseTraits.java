package cn.hotline.callback.recording;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.CategoryCode;
import java.util.Set;

/**
 * What a case is found by 诉求要素.
 *
 * @param channel code; null when not told
 */
record CaseTraits(DemandType type, CategoryCode category, Set<String> tags, String channel) {
    String typeCode() {
        return type == null ? null : type.name();
    }

    String categoryCode() {
        return category == null ? null : category.value();
    }

    String[] tagCodes() {
        return tags.toArray(String[]::new);
    }
}
