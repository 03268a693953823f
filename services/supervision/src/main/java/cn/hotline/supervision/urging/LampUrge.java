package cn.hotline.supervision.urging;

import cn.hotline.events.code.UrgeKind;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.noticing.NoticeFact;
import cn.hotline.supervision.noticing.NoticeKind;

/** An urging a lamp calls for 自动催办: of the unit that answers for the clock. */
public record LampUrge(CaseClock clock, UrgeKind kind) {
    NoticeFact fact() {
        return new NoticeFact(
                NoticeKind.of(kind),
                clock.caseId(),
                clock.caseNo(),
                clock.responsible().codes(),
                clock.times().dueAt(),
                clock.kind().label(),
                clock.times().limit().isNatural());
    }
}
