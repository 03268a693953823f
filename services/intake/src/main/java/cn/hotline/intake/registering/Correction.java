package cn.hotline.intake.registering;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import java.util.Set;

/** What screening puts right 甄别更正 when a case is filed; null leaves a field as it is. */
public record Correction(DemandType type, Urgency urgency, CategoryCode category, Set<String> tags, String reason) {
    public boolean changesAnything() {
        return type != null || urgency != null || category != null || tags != null;
    }
}
