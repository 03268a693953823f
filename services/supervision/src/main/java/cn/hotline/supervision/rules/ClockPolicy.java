package cn.hotline.supervision.rules;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.calendar.Limit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One line of the limits 时限规则: which clock of which cases has how long.
 *
 * @param effectiveFrom the version it belongs to
 * @param type null: any
 * @param urgency null: any
 * @param tag null: any
 * @param patrol true: patrol reports 巡查上报 only; null: any
 * @param channel null: any
 * @param category a category 诉求类别 with all below it; null: any
 * @param calendar code of the work calendar it is reckoned by
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
        String channel,
        String category,
        String calendar,
        Limit limit,
        int priority,
        String name) {
    public ClockPolicy {
        calendar = calendar == null ? WorkCalendars.DISTRICT : calendar;
    }

    boolean matches(ClockKind kind, CaseFacts facts) {
        return clock == kind
                && (type == null || type == facts.type())
                && (urgency == null || urgency == facts.urgency())
                && (tag == null || facts.tags().contains(tag))
                && (patrol == null || patrol == facts.patrol())
                && (channel == null || channel.equals(facts.channel()))
                && (category == null
                        || facts.category() != null && facts.category().startsWith(category));
    }

    /** What it asks of a clock and a case. */
    List<Object> conditions() {
        return Arrays.asList(clock, type, urgency, tag, patrol, channel, category);
    }

    /** Whether it holds for every case. */
    boolean isGeneral() {
        return type == null && urgency == null && tag == null && patrol == null && channel == null && category == null;
    }
}
