package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;

/** Limits of a minute 快时限, so that lamps fall due while the faults last; a version of the rules later than the one that comes with the product. */
final class FastClocks {
    private static final String VERSION = "insert into clock_policy"
            + " (effective_from, clock, type, urgency, tag, patrol, channel, category, calendar, limit_text, priority, name)"
            + " select effective_from + 1, clock, type, urgency, tag, patrol, channel, category, calendar,"
            + " case when clock in ('SIGN', 'CONTACT', 'HANDLE') then 'PT1M' else limit_text end,"
            + " priority, name from clock_policy where effective_from = (select max(effective_from) from clock_policy)";

    private FastClocks() {}

    static void apply(Databases databases) {
        try {
            databases.change(ServiceModule.SUPERVISION, VERSION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
