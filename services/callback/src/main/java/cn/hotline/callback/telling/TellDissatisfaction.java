package cn.hotline.callback.telling;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.recording.CaseRecords;
import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.CallbackTasks;
import cn.hotline.callback.surveying.CaseSatisfaction;
import cn.hotline.callback.surveying.Outsiders;
import cn.hotline.callback.surveying.Questionnaire;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Writes down that a reporter says after the archiving that the matter is not settled 归档后反映不满意.
 *
 * <p>INVARIANT: the first verdict stands as it is; what is told now is the final one beside it. Of a reporter who was never reached it
 * is the first too, marked as late.
 */
@ApplicationScoped
public class TellDissatisfaction {
    private final LateVerdicts verdicts;
    private final CallbackTasks tasks;
    private final CaseRecords records;
    private final Outsiders outsiders;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    TellDissatisfaction(
            LateVerdicts verdicts,
            CallbackTasks tasks,
            CaseRecords records,
            Outsiders outsiders,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.verdicts = verdicts;
        this.tasks = tasks;
        this.records = records;
        this.outsiders = outsiders;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param satisfaction a dissatisfied one
     * @throws DomainException {@code not-archived}, {@code not-closed}, {@code not-called-back}, {@code own-unit},
     *     {@code told-too-late}, {@code already-told}
     */
    @Transactional
    public LateVerdict tell(CaseId caseId, Satisfaction satisfaction, Fault fault, String reason) {
        Actor actor = caller.actor();
        Questionnaire said = new Questionnaire(false, Solved.NO, satisfaction, fault, reason);
        verdicts.lock(caseId);
        CaseSheet sheet =
                records.sheet(caseId).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "工单 " + caseId));
        CallbackTask lastRound = tasks.of(caseId).stream()
                .max(Comparator.comparing(CallbackTask::round))
                .orElse(null);
        outsiders.require(actor, caseId, lastRound == null ? null : lastRound.unit());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireTellable(sheet, lastRound, caseId, now);
        LateVerdict verdict = new LateVerdict(lastRound, sheet.archivedAt(), said, actor, now);
        verdicts.keep(verdict);
        tasks.satisfaction(caseId)
                .ifPresentOrElse(
                        earlier -> earlier.reviseLate(verdict.round(), said, now),
                        () -> tasks.keep(CaseSatisfaction.late(lastRound, said, now)));
        outbox.append(actor, verdict.told());
        return verdict;
    }

    private void requireTellable(CaseSheet sheet, CallbackTask lastRound, CaseId caseId, Instant now) {
        if (!sheet.isArchived()) {
            throw new DomainException(CallbackError.NOT_ARCHIVED);
        }
        if (sheet.outcome() != CaseOutcome.CLOSED) {
            throw new DomainException(CallbackError.NOT_CLOSED);
        }
        if (lastRound == null) {
            throw new DomainException(CallbackError.NOT_CALLED_BACK);
        }
        if (verdicts.isTold(caseId, sheet.archivedAt())) {
            throw new DomainException(CallbackError.ALREADY_TOLD);
        }
        TellingPolicy window = verdicts.policyAt(sheet.archivedAt());
        if (!window.allows(sheet.archivedAt(), now)) {
            throw new DomainException(CallbackError.TOLD_TOO_LATE, window.days());
        }
    }
}
