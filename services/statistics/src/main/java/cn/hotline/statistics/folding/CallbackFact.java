package cn.hotline.statistics.folding;

import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.CallbackOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** One callback 回访 to one reporter after one closure. */
public class CallbackFact {
    /** The order in which a case's callbacks count as first and final. */
    static final Comparator<CallbackFact> BY_ROUND = Comparator.comparingInt((CallbackFact each) -> each.round)
            .thenComparing(each -> each.completedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.callbackTaskId);

    UUID callbackTaskId;

    UUID caseId;

    long version;

    String unit;
    int round;
    int attempts;
    Instant completedAt;
    String completedBy;
    String outcome;
    Boolean contacted;
    String solved;
    String satisfaction;
    boolean satisfied;
    boolean firstReached;
    boolean finalReached;
    Instant finalAt;
    boolean finalSatisfied;
    String finalSolved;

    CallbackFact() {}

    CallbackFact(UUID callbackTaskId, UUID caseId) {
        this.callbackTaskId = callbackTaskId;
        this.caseId = caseId;
    }

    void attempted(CallbackAttempted attempt) {
        round = attempt.round();
        attempts = Math.max(attempts, attempt.attempt());
    }

    void completed(Envelope<CallbackCompleted> said) {
        CallbackCompleted callback = said.data();
        unit = Codes.of(callback.unit());
        round = callback.round();
        completedAt = callback.outcome() == CallbackOutcome.NOT_SAMPLED ? null : said.time();
        completedBy = Staff.of(said);
        outcome = Codes.of(callback.outcome());
        contacted = callback.contacted();
        solved = Codes.of(callback.solved());
        satisfaction = Codes.of(callback.satisfaction());
        satisfied = isReached()
                && callback.satisfaction() != null
                && callback.satisfaction().isSatisfied();
    }

    /** @param last the reporter's last word, if it was said at this callback, or after it; null when not */
    void ranks(boolean first, LastWord last) {
        firstReached = first;
        finalReached = last != null;
        finalAt = last == null ? null : last.at();
        finalSatisfied = last != null && last.satisfied();
        finalSolved = last == null ? null : last.solved();
    }

    LastWord said() {
        return new LastWord(completedAt, satisfaction, satisfied, solved);
    }

    /** Whether anybody called: of a case that was not sampled 未抽中 nobody did. */
    boolean isCompleted() {
        return completedAt != null;
    }

    /** Unreachable is not satisfied, and a refusal says nothing: only a reached reporter has a verdict. */
    public boolean isReached() {
        return CallbackOutcome.REACHED.name().equals(outcome);
    }

    public boolean isFinallySatisfied() {
        return finalSatisfied;
    }

    public String unit() {
        return unit;
    }

    public Instant completedAt() {
        return completedAt;
    }
}
