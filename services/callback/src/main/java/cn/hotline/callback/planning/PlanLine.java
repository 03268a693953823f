package cn.hotline.callback.planning;

import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.events.code.DemandType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * One line of a plan 回访方案分项: the cases it is for, and how they are called back. A condition that is null asks nothing.
 *
 * @param category a category or one above it
 * @param tag code of a tag the case carries
 * @param channel code of the channel
 * @param percent to hundredths; exactly with {@link PlanMode#SAMPLED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanLine(
        String code,
        String name,
        String category,
        DemandType type,
        String tag,
        String channel,
        PlanMode mode,
        BigDecimal percent) {
    /** Whether it is for every case. */
    boolean asksNothing() {
        return category == null && type == null && tag == null && channel == null;
    }

    /** @param sheet null when nothing is known of the case */
    boolean isFor(CaseSheet sheet) {
        return asksNothing()
                || sheet != null
                        && (category == null
                                || sheet.category() != null && sheet.category().startsWith(category))
                        && (type == null || type == sheet.type())
                        && (tag == null || sheet.tags().contains(tag))
                        && (channel == null || channel.equals(sheet.channel()));
    }
}
