package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.planning.PlanMode;
import cn.hotline.callback.questioning.FurtherAnswers;
import cn.hotline.callback.questioning.FurtherAnswersColumn;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CallbackTaskId;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
public class CallbackTask extends AskedCase {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.OPEN;

    @Embedded
    private UnreachableRule rule;

    @Convert(converter = AttemptsColumn.class)
    private Attempts attempts = new Attempts(List.of());

    @Enumerated(EnumType.STRING)
    private CallbackOutcome outcome;

    @Embedded
    private Questionnaire answers;

    @Convert(converter = FurtherAnswersColumn.class)
    private FurtherAnswers furtherAnswers;

    @Enumerated(EnumType.STRING)
    private SurveyMeans means;

    @Embedded
    private Planned planned;

    @Embedded
    private QueuePlace place;

    @Embedded
    private Claim claim;

    private Instant callFrom;
    private Instant agreedAt;
    private Instant openedAt;
    private Instant endedAt;

    @Version
    private long version;

    protected CallbackTask() {}

    CallbackTask(CallbackRequested request, UnreachableRule rule, Planned planned, QueuePlace place, Instant at) {
        super(request.caseId(), request.caseNo(), request.round(), request.unit());
        this.id = CallbackTaskId.next().value();
        this.rule = rule;
        this.planned = planned;
        this.place = place;
        this.openedAt = at;
    }

    /**
     * Writes one call down, and ends the callback when someone answered or enough was tried.
     *
     * @param given only, and always, when reached
     * @throws DomainException {@code task-settled}, {@code claimed-by-another}, {@code not-claimed}, {@code questionnaire-required},
     *     {@code questionnaire-not-allowed}
     */
    void attempt(AttemptResult result, Questionnaire given, String recordingId, Actor surveyor, Instant at) {
        requireCaller(surveyor, at);
        status = next(TaskAction.ATTEMPT);
        Questionnaire.requireExactlyWhen(result == AttemptResult.REACHED, given);
        attempts = attempts.plus(
                new Attempt(attempts.list().size() + 1, result, at, DayPart.of(at), surveyor.name(), recordingId));
        answers = given;
        attempts.outcome(rule).ifPresent(how -> complete(how, at));
        agreedAt = null;
        callFrom = nextAttemptFrom().orElse(null);
    }

    /** Takes what else was answered by telephone 附加题. */
    void takeFurther(FurtherAnswers further) {
        furtherAnswers = further;
        means = SurveyMeans.PHONE;
    }

    /** Ends it with what the citizen answered by a link 网上评价. */
    void answer(GivenAnswers given, Instant at) {
        complete(CallbackOutcome.REACHED, at);
        answers = given.fixed();
        furtherAnswers = given.further();
        means = SurveyMeans.LINK;
    }

    /** Ends it at once: the case was not drawn 未抽中, and nobody is called. */
    void pass(Instant at) {
        complete(CallbackOutcome.NOT_SAMPLED, at);
    }

    /**
     * A surveyor takes it on the desk 领取, or renews that.
     *
     * @throws DomainException {@code task-settled}; {@code claimed-by-another}, unless the surveyor is a section head besides
     */
    public void claim(Actor surveyor, Instant at, Instant until) {
        status = next(TaskAction.CLAIM);
        Claim.requireTakeable(claim, surveyor, at);
        claim = Claim.taken(claim, surveyor, at, until);
    }

    /** @throws DomainException {@code task-settled}, {@code not-claimed}; {@code claimed-by-another}, unless a section head does it */
    public void giveBack(Actor actor, Instant at) {
        status = next(TaskAction.GIVE_BACK);
        Claim.requireReturnable(claim, actor, at);
        claim = null;
    }

    /**
     * Agrees with the citizen on a time 约定时间; it is not called before then.
     *
     * @throws DomainException {@code task-settled}, {@code claimed-by-another}, {@code not-claimed}, {@code not-one-to-one},
     *     {@code agreed-in-the-past}
     */
    public void agree(Instant time, Actor surveyor, Instant at) {
        requireCaller(surveyor, at);
        status = next(TaskAction.AGREE);
        if (planned.mode() != PlanMode.ONE_TO_ONE) {
            throw new DomainException(CallbackError.NOT_ONE_TO_ONE);
        }
        if (time.isBefore(at)) {
            throw new DomainException(CallbackError.AGREED_IN_THE_PAST);
        }
        agreedAt = time;
        callFrom = time;
    }

    /**
     * Whoever has claimed it calls; nobody else may meanwhile, and one to one nobody without having claimed it.
     *
     * @throws DomainException {@code task-settled}, {@code claimed-by-another}, {@code not-claimed}
     */
    public void requireCaller(Actor surveyor, Instant at) {
        next(TaskAction.ATTEMPT);
        Claim.requireCallable(claim, planned.mode() == PlanMode.ONE_TO_ONE, surveyor, at);
    }

    /** Ends a callback nobody needs any more. */
    void cancel(Instant at) {
        status = next(TaskAction.CANCEL);
        endedAt = at;
    }

    private void complete(CallbackOutcome how, Instant at) {
        status = next(TaskAction.COMPLETE);
        outcome = how;
        endedAt = at;
    }

    private TaskStatus next(TaskAction action) {
        return status.after(action).orElseThrow(() -> new DomainException(CallbackError.TASK_SETTLED, status.label()));
    }

    /** From when the next call brings the end nearer; empty when it does at any time, and when the callback is over. */
    public Optional<Instant> nextAttemptFrom() {
        return status == TaskStatus.OPEN ? rule.nextAttemptFrom(attempts.list()) : Optional.empty();
    }

    public CallbackTaskId id() {
        return new CallbackTaskId(id);
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
        return Optional.ofNullable(answers);
    }

    /** Null unless reached. */
    public FurtherAnswers furtherAnswers() {
        return furtherAnswers;
    }

    /** Null unless reached. */
    public SurveyMeans means() {
        return means;
    }

    public Planned planned() {
        return planned;
    }

    public QueuePlace place() {
        return place;
    }

    /** Who has taken it on the desk; empty when nobody has, and when it is over. */
    public Optional<Claim> claimAt(Instant now) {
        return Optional.ofNullable(claim).filter(each -> status == TaskStatus.OPEN && each.lastsAt(now));
    }

    /** When the citizen wishes to be called; null when not agreed upon. */
    public Instant agreedAt() {
        return agreedAt;
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
