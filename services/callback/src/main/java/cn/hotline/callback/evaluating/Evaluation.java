package cn.hotline.callback.evaluating;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.questioning.FurtherAnswers;
import cn.hotline.callback.questioning.FurtherAnswersColumn;
import cn.hotline.callback.surveying.AskedCase;
import cn.hotline.callback.surveying.Attempt;
import cn.hotline.callback.surveying.Attempts;
import cn.hotline.callback.surveying.AttemptsColumn;
import cn.hotline.callback.surveying.Claim;
import cn.hotline.callback.surveying.DayPart;
import cn.hotline.callback.surveying.UnreachableRule;
import cn.hotline.events.code.AttemptResult;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.EvaluationId;
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

/** The evaluation 第三方评价 of one round of a closed case; kept by the rules in force when the case was archived. */
@Entity
public class Evaluation extends AskedCase {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private EvaluationStatus status = EvaluationStatus.OPEN;

    @Embedded
    private SampledBy sampledBy;

    @Embedded
    private UnreachableRule rule;

    @Convert(converter = AttemptsColumn.class)
    private Attempts attempts = new Attempts(List.of());

    @Enumerated(EnumType.STRING)
    private CallbackOutcome outcome;

    @Embedded
    private EvaluationAnswers answers;

    @Convert(converter = FurtherAnswersColumn.class)
    private FurtherAnswers furtherAnswers;

    @Embedded
    private Claim claim;

    private Instant callFrom;
    private Instant sampledAt;
    private Instant endedAt;

    @Version
    private long version;

    protected Evaluation() {}

    Evaluation(CaseId caseId, CaseNo caseNo, int round, UnitCode unit, SampledBy by, UnreachableRule rule, Instant at) {
        super(caseId, caseNo, round, unit);
        this.id = EvaluationId.next().value();
        this.sampledBy = by;
        this.rule = rule;
        this.sampledAt = at;
    }

    /**
     * Writes one call down, and ends the evaluation when someone answered or enough was tried.
     *
     * @param given only, and always, when reached
     * @throws DomainException {@code evaluation-settled}, {@code claimed-by-another}, {@code questionnaire-required},
     *     {@code questionnaire-not-allowed}
     */
    void attempt(
            AttemptResult result,
            EvaluationAnswers given,
            FurtherAnswers further,
            String recordingId,
            Actor evaluator,
            Instant at) {
        requireCaller(evaluator, at);
        status = next(EvaluationAction.ATTEMPT);
        boolean reached = result == AttemptResult.REACHED;
        if (reached != (given != null)) {
            throw new DomainException(
                    reached ? CallbackError.QUESTIONNAIRE_REQUIRED : CallbackError.QUESTIONNAIRE_NOT_ALLOWED);
        }
        attempts = attempts.plus(
                new Attempt(attempts.list().size() + 1, result, at, DayPart.of(at), evaluator.name(), recordingId));
        answers = given;
        furtherAnswers = reached ? further : null;
        attempts.outcome(rule).ifPresent(how -> complete(how, at));
        callFrom = nextAttemptFrom().orElse(null);
    }

    /**
     * An evaluator takes it on the desk 领取, or renews that.
     *
     * @throws DomainException {@code evaluation-settled}; {@code claimed-by-another}, unless the evaluator is a section head besides
     */
    void claim(Actor evaluator, Instant at, Instant until) {
        status = next(EvaluationAction.CLAIM);
        Claim.requireTakeable(claim, evaluator, at);
        claim = Claim.taken(claim, evaluator, at, until);
    }

    /** @throws DomainException {@code evaluation-settled}, {@code not-claimed}; {@code claimed-by-another}, unless a section head does it */
    void giveBack(Actor actor, Instant at) {
        status = next(EvaluationAction.GIVE_BACK);
        Claim.requireReturnable(claim, actor, at);
        claim = null;
    }

    /**
     * Whoever has claimed it calls; nobody else may meanwhile.
     *
     * @throws DomainException {@code evaluation-settled}, {@code claimed-by-another}
     */
    void requireCaller(Actor evaluator, Instant at) {
        next(EvaluationAction.ATTEMPT);
        Claim.requireCallable(claim, false, evaluator, at);
    }

    /** Ends an evaluation nobody may make any more: the case lives again, or its reporter is erased. */
    void cancel(Instant at) {
        status = next(EvaluationAction.CANCEL);
        endedAt = at;
    }

    private void complete(CallbackOutcome how, Instant at) {
        status = next(EvaluationAction.COMPLETE);
        outcome = how;
        endedAt = at;
    }

    private EvaluationStatus next(EvaluationAction action) {
        return status.after(action)
                .orElseThrow(() -> new DomainException(CallbackError.EVALUATION_SETTLED, status.label()));
    }

    /** From when the next call brings the end nearer; empty when it does at any time, and when the evaluation is over. */
    public Optional<Instant> nextAttemptFrom() {
        return status == EvaluationStatus.OPEN ? rule.nextAttemptFrom(attempts.list()) : Optional.empty();
    }

    /** Who has taken it on the desk; empty when nobody has, and when it is over. */
    public Optional<Claim> claimAt(Instant now) {
        return Optional.ofNullable(claim).filter(each -> status == EvaluationStatus.OPEN && each.lastsAt(now));
    }

    public EvaluationId id() {
        return new EvaluationId(id);
    }

    public EvaluationStatus status() {
        return status;
    }

    public SampledBy sampledBy() {
        return sampledBy;
    }

    public List<Attempt> attempts() {
        return attempts.list();
    }

    /** Null until completed. */
    public CallbackOutcome outcome() {
        return outcome;
    }

    /** What the citizen told; empty unless reached. */
    public Optional<EvaluationAnswers> answers() {
        return Optional.ofNullable(answers);
    }

    /** Null unless reached. */
    public FurtherAnswers furtherAnswers() {
        return furtherAnswers;
    }

    public Instant sampledAt() {
        return sampledAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public long version() {
        return version;
    }
}
