package cn.hotline.supervision.urging;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.Clocks;
import cn.hotline.supervision.noticing.NoteNotices;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Urges the unit that has a case by hand 人工催办, e.g. because the citizen called again. */
@ApplicationScoped
public class UrgeByHand {
    private final SupervisedCases cases;
    private final Clocks clocks;
    private final EntityManager entities;
    private final Outbox outbox;
    private final NoteNotices notices;
    private final Clock clock;

    UrgeByHand(
            SupervisedCases cases,
            Clocks clocks,
            EntityManager entities,
            Outbox outbox,
            NoteNotices notices,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.entities = entities;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param note what the unit is told; masked, never personal data
     * @throws DomainException {@code nothing-to-urge} when no unit has work to do on the case
     */
    @Transactional
    public Urge urge(CaseId caseId, String note, Actor by) {
        SupervisedCase watched = cases.get(caseId);
        CaseClock handling = clocks.latest(watched, ClockKind.HANDLE)
                .filter(CaseClock::isRunning)
                .orElseThrow(() -> new DomainException(SupervisionError.NOTHING_TO_URGE, watched.caseNo()));
        Urge urge = new Urge(handling, UrgeKind.MANUAL, by, clock.instant(), note);
        entities.persist(urge);
        outbox.append(by, urge.event());
        notices.note(List.of(urge.fact()), urge.urgedAt());
        return urge;
    }
}
