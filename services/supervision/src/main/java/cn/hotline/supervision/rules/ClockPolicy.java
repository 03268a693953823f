package cn.hotline.supervision.rules;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.calendar.Limit;
import java.time.LocalDate;

/**
 * One line of the limits 时限规则: which clock of which cases has how long.
 *
 * @param effectiveFrom the version it belongs to
 * @param type null: any
 * @param urgency null: any
 * @param tag null: any
 * @param patrol true: patrol reports 巡查上报 only; null: any
 * @param priority of several matching lines the greatest counts
 * @param name what people call it, in Chinese
 */
public record ClockPolicy(
        long id,
        LocalDate effectiveFrom,
        ClockKind clock,
        DemandType type,
        Urgency urgency,
        String tag,
        Boolean patrol,
        Limit limit,
        int priority,
        String name) {
    boolean matches(ClockKind kind, CaseFacts facts) {
        return clock == kind
                && (type == null || type == facts.type())
                && (urgency == null || urgency == facts.urgency())
                && (tag == null || facts.tags().contains(tag))
                && (patrol == null || patrol == facts.patrol());
    }
}
