package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The callback 回访 to one reporter after one closure; kept by the rules in force when it was opened. */
@Entity
public class CallbackTask {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private int round;
    private String unit;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.OPEN;

    private int requiredAttempts;
    private int minDayParts;
    private int minDays;

    @Convert(converter = AttemptsColumn.class)
    private Attempts attempts = new Attempts(List.of());

    @Enumerated(EnumType.STRING)
    private CallbackOutcome outcome;

    private Boolean contacted;

    @Enumerated(EnumType.STRING)
    private Solved solved;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    @Enumerated(EnumType.STRING)
    private Fault fault;

    private String reason;
    private Instant openedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected CallbackTask() {}

    CallbackTask(CallbackRequested request, UnreachableRule rule, Instant at) {
        this.id = CallbackTaskId.next().value();
        this.caseId = request.caseId().value();
        this.caseNo = request.caseNo().value();
        this.round = request.round();
        this.unit = request.unit() == null ? null : request.unit().value();
        this.requiredAttempts = rule.attempts();
        this.minDayParts = rule.minDayParts();
        this.minDays = rule.minDays();
        this.openedAt = at;
    }

    /**
     * Writes one call down, and ends the callback when someone answered or enough was tried.
     *
     * @param answers only, and always, when reached
     * @throws DomainException {@code task-settled}, {@code questionnaire-required}, {@code questionnaire-not-allowed}
     */
    void attempt(AttemptResult result, Questionnaire answers, String recordingId, Actor surveyor, Instant at) {
        status = next(TaskAction.ATTEMPT);
        if (result == AttemptResult.REACHED && answers == null) {
            throw new DomainException(CallbackError.QUESTIONNAIRE_REQUIRED);
        }
        if (result != AttemptResult.REACHED && answers != null) {
            throw new DomainException(CallbackError.QUESTIONNAIRE_NOT_ALLOWED);
        }
        attempts = attempts.plus(
                new Attempt(attempts.list().size() + 1, result, at, DayPart.of(at), surveyor.name(), recordingId));
        switch (result) {
            case REACHED -> {
                take(answers);
                complete(CallbackOutcome.REACHED, at);
            }
            case REFUSED -> complete(CallbackOutcome.REFUSED, at);
            case NO_ANSWER, INVALID_NUMBER -> {
                if (rule().holds(attempts.list())) {
                    complete(CallbackOutcome.UNREACHABLE, at);
                }
            }
        }
    }

    /** Ends a callback nobody needs any more. */
    void cancel(Instant at) {
        status = next(TaskAction.CANCEL);
        endedAt = at;
    }

    private void take(Questionnaire answers) {
        contacted = answers.contacted();
        solved = answers.solved();
        satisfaction = answers.satisfaction();
        fault = answers.fault();
        reason = answers.reason();
    }

    private void complete(CallbackOutcome how, Instant at) {
        status = next(TaskAction.COMPLETE);
        outcome = how;
        endedAt = at;
    }

    private TaskStatus next(TaskAction action) {
        return status.after(action).orElseThrow(() -> new DomainException(CallbackError.TASK_SETTLED, status.label()));
    }

    private UnreachableRule rule() {
        return new UnreachableRule(requiredAttempts, minDayParts, minDays);
    }

    /** From when the next call brings the end nearer; empty when it does at any time, and when the callback is over. */
    public Optional<Instant> nextAttemptFrom() {
        return status == TaskStatus.OPEN ? rule().nextAttemptFrom(attempts.list()) : Optional.empty();
    }

    public CallbackTaskId id() {
        return new CallbackTaskId(id);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public int round() {
        return round;
    }

    /** The unit that handled the round; null when none did. */
    public UnitCode unit() {
        return unit == null ? null : new UnitCode(unit);
    }

    public TaskStatus status() {
        return status;
    }

    public List<Attempt> attempts() {
        return attempts.list();
    }

    /** Null until completed. */
    public CallbackOutcome outcome() {
        return outcome;
    }

    /** The citizen's answers; empty unless reached. */
    public Optional<Questionnaire> questionnaire() {
        return satisfaction == null
                ? Optional.empty()
                : Optional.of(new Questionnaire(contacted, solved, satisfaction, fault, reason));
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public long version() {
        return version;
    }
}
