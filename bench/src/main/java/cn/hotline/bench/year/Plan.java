package cn.hotline.bench.year;

import cn.hotline.bench.year.District.Group;
import java.time.Instant;
import java.util.Set;

/** What one case will go through 工单计划. */
record Plan(int number, Instant registeredAt, String channel, Fate fate, Group group, Set<Mark> marks) {
    /** How screening ends. */
    enum Fate {
        ANSWERED,
        REFUSED,
        FILED
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** Patrol reports 巡查上报 are verified, not reviewed, and nobody is called back. */
    boolean patrol() {
        return channel.equals("PATROL");
    }
}
