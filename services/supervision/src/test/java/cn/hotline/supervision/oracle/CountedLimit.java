package cn.hotline.supervision.oracle;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import java.util.Set;

/**
 * A limit as the domain's table has it: so many minutes, on the working or on the natural clock.
 *
 * @param text as it is told
 */
record CountedLimit(boolean natural, int minutes, String text) {
    static final int WORKING_DAY = 420;

    static CountedLimit days(int days) {
        return new CountedLimit(false, days * WORKING_DAY, days + "wd");
    }

    private static CountedLimit hours(int hours) {
        return new CountedLimit(true, hours * 60, "PT" + hours + "H");
    }

    private static CountedLimit quick(int minutes) {
        return new CountedLimit(true, minutes, "PT" + minutes + "M");
    }

    private static CountedLimit workingHours(int hours) {
        return new CountedLimit(false, hours * 60, hours * 60 + "wm");
    }

    /** What the table gives a clock of such a case; a redo has half the limit to handle, at least one working day. */
    static CountedLimit of(
            ClockKind kind, DemandType type, Urgency urgency, Set<String> tags, boolean patrol, boolean redo) {
        return switch (kind) {
            case TRANSFER -> urgency == Urgency.NORMAL ? workingHours(2) : quick(15);
            case SIGN -> urgency == Urgency.NORMAL ? workingHours(4) : quick(30);
            case CONTACT, REVIEW -> days(1);
            case CALLBACK -> days(3);
            case HANDLE, CASE ->
                redo ? handle(type, urgency, tags, patrol).half() : handle(type, urgency, tags, patrol);
        };
    }

    private static CountedLimit handle(DemandType type, Urgency urgency, Set<String> tags, boolean patrol) {
        if (urgency == Urgency.CRITICAL) {
            return hours(2);
        }
        if (patrol || urgency == Urgency.URGENT) {
            return hours(24);
        }
        if (type == DemandType.CONSULTATION) {
            return days(2);
        }
        if (tags.contains("BUSINESS_ENVIRONMENT")) {
            return days(3);
        }
        return days(type == DemandType.SUGGESTION || type == DemandType.REPORT ? 10 : 5);
    }

    private CountedLimit half() {
        return natural ? hours(minutes / 60 / 2) : days(Math.max(1, (minutes / WORKING_DAY + 1) / 2));
    }

    /** How much is left when it is near due: a quarter, and on the working clock never more than a day. */
    int lead() {
        int quarter = (minutes + 3) / 4;
        return natural ? quarter : Math.min(WORKING_DAY, quarter);
    }
}
