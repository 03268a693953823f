package cn.hotline.supervision.urging;

import cn.hotline.events.UrgingRequested;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.Actor;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.Clocks;
import cn.hotline.supervision.noticing.NoteNotices;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Urges the unit that has a case because the citizen asked for it 来电催办.
 *
 * <p>A citizen may call as often as they like; the unit hears of it once in a while only, as the rules say.
 */
@ApplicationScoped
public class UrgeForCitizen {
    private static final Logger LOG = Logger.getLogger(UrgeForCitizen.class);
    private static final int NOTE_LENGTH = 500;

    private final SupervisedCases cases;
    private final Clocks clocks;
    private final Rules rules;
    private final EntityManager entities;
    private final Outbox outbox;
    private final NoteNotices notices;
    private final Clock clock;

    UrgeForCitizen(
            SupervisedCases cases,
            Clocks clocks,
            Rules rules,
            EntityManager entities,
            Outbox outbox,
            NoteNotices notices,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.rules = rules;
        this.entities = entities;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param by the agent or platform the citizen asked */
    @Transactional
    public void on(UrgingRequested requested, Actor by) {
        Optional<CaseClock> handling = cases.find(requested.caseId())
                .flatMap(watched -> clocks.latest(watched, ClockKind.HANDLE))
                .filter(CaseClock::isRunning);
        if (handling.isEmpty()) {
            LOG.debugf("no unit works on %s: nobody to urge", requested.caseId());
            return;
        }
        Instant now = clock.instant();
        if (urgedLately(requested, now)) {
            LOG.debugf("%s was urged for the citizen a short while ago", requested.caseId());
            return;
        }
        Urge urge =
                new Urge(handling.get(), UrgeKind.MANUAL, by, now, note(requested)).askedThrough(requested.channel());
        entities.persist(urge);
        outbox.append(by, urge.event());
        notices.note(List.of(urge.fact()), urge.urgedAt());
    }

    private boolean urgedLately(UrgingRequested requested, Instant now) {
        Duration pause = Duration.ofMinutes(rules.book().ruleAt(now).citizenUrgePauseMinutes());
        return !entities.createQuery("select u.id from Urge u where u.caseId = :case and u.askedThrough is not null"
                        + " and u.urgedAt > :since")
                .setParameter("case", requested.caseId().value())
                .setParameter("since", now.minus(pause))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static String note(UrgingRequested requested) {
        String head = "来电催办（渠道 " + requested.channel() + "）";
        String note = requested.note() == null || requested.note().isBlank() ? head : head + "：" + requested.note();
        return note.length() <= NOTE_LENGTH ? note : note.substring(0, NOTE_LENGTH);
    }
}
