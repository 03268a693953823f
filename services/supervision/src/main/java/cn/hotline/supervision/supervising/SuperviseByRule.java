package cn.hotline.supervision.supervising;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.Envelope;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.units.UnitDirectory;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Opens letters by what happens to a case 自动督办: 领导批示 and 多次重复反映 as soon as a unit has the case, 多次不满意 at the callback.
 *
 * <p>A ground is found by its case's id, never by a query: events come in batches, and a query would write the batch out each time.
 */
@ApplicationScoped
public class SuperviseByRule {
    private final SupervisedCases cases;
    private final UnitDirectory units;
    private final LetterRules rules;
    private final GroundedLetters grounded;
    private final EntityManager entities;

    SuperviseByRule(
            SupervisedCases cases,
            UnitDirectory units,
            LetterRules rules,
            GroundedLetters grounded,
            EntityManager entities) {
        this.cases = cases;
        this.units = units;
        this.rules = rules;
        this.grounded = grounded;
        this.entities = entities;
    }

    /**
     * The marks of a case are known, at first or anew 领导批示.
     *
     * @param channel null when this time it is not told
     */
    @Transactional
    public void marked(CaseId caseId, CaseNo caseNo, Collection<String> tags, String channel, Instant at) {
        rules.at(LetterCause.LEADER, at)
                .filter(rule -> rule.marks(tags, channel))
                .ifPresent(rule -> want(ground(caseId, caseNo), LetterCause.LEADER));
    }

    /** 多次重复反映. */
    @Transactional
    public void on(Envelope<RepeatFlagged> flagged) {
        RepeatFlagged told = flagged.data();
        rules.at(LetterCause.REPEATED, flagged.time())
                .filter(rule -> told.times() >= rule.threshold())
                .ifPresent(rule -> {
                    LetterGround ground = ground(told.caseId(), told.caseNo());
                    ground.told(told.times());
                    want(ground, LetterCause.REPEATED);
                });
    }

    /** A unit has the case now: what waited for that goes out to it. */
    @Transactional
    public void dispatched(WorkOrderDispatched order) {
        Optional.ofNullable(entities.find(LetterGround.class, order.caseId().value()))
                .ifPresent(ground -> grounded.send(ground, ResponsibleUnit.of(order)));
    }

    /** 多次不满意: only what lies with the unit counts. */
    @Transactional
    public void calledBack(CallbackCompleted callback) {
        boolean counts = callback.outcome() == CallbackOutcome.REACHED
                && callback.satisfaction() != null
                && !callback.satisfaction().isSatisfied()
                && callback.fault() == Fault.UNIT;
        if (counts) {
            cases.find(callback.caseId()).ifPresent(watched -> count(watched, callback));
        }
    }

    private void count(SupervisedCase watched, CallbackCompleted callback) {
        LetterGround ground = ground(callback.caseId(), callback.caseNo());
        int times = ground.dissatisfied();
        rules.at(LetterCause.DISSATISFIED, watched.facts().registeredAt())
                .filter(rule -> rule.threshold() == times && callback.unit() != null)
                .ifPresent(rule -> {
                    ground.want(LetterCause.DISSATISFIED);
                    grounded.send(ground, units.responsible(callback.unit(), watched.responsible()));
                });
    }

    private void want(LetterGround ground, LetterCause cause) {
        ground.want(cause);
        cases.find(ground.id())
                .filter(watched -> watched.status().isInHand() && watched.responsible() != null)
                .ifPresent(watched -> grounded.send(ground, watched.responsible()));
    }

    private LetterGround ground(CaseId caseId, CaseNo caseNo) {
        LetterGround known = entities.find(LetterGround.class, caseId.value());
        if (known != null) {
            return known;
        }
        LetterGround ground = new LetterGround(caseId, caseNo);
        entities.persist(ground);
        return ground;
    }
}
