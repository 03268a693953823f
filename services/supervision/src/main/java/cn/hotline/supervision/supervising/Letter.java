package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A supervision letter 督办单 to a unit, answered by it and at its end when the centre accepts the answer 销号.
 *
 * <p>INVARIANT: its due time never moves; whether it was answered in time, the answer that was accepted says.
 */
@Entity
@Table(name = "letter")
public class Letter {
    @Id
    private UUID id;

    private String letterNo;
    private UUID caseId;
    private String caseNo;

    @Embedded
    private ResponsibleUnit responsible;

    @Enumerated(EnumType.STRING)
    private LetterLevel level;

    @Enumerated(EnumType.STRING)
    private LetterCause cause;

    private String demand;

    @Enumerated(EnumType.STRING)
    private LetterStatus status = LetterStatus.OPEN;

    private String openedBy;
    private Instant openedAt;
    private Instant dueAt;

    /** The process waits for its end 流程等待. */
    private boolean awaited;

    @Embedded
    private Answer answer;

    @Embedded
    private Review review;

    private int returns;

    @ElementCollection
    @CollectionTable(name = "letter_answer", joinColumns = @JoinColumn(name = "letter_id"))
    @OrderColumn(name = "number")
    private List<ReturnedAnswer> returned = new ArrayList<>();

    private String cancelledBy;
    private String cancelReason;
    private Instant cancelledAt;

    @Version
    private long version;

    protected Letter() {}

    Letter(String letterNo, LetterDraft draft, Actor by, Instant openedAt, Instant dueAt) {
        this.id = LetterId.next().value();
        this.letterNo = letterNo;
        this.caseId = draft.caseId().value();
        this.caseNo = draft.caseNo().value();
        this.responsible = draft.unit();
        this.level = draft.level();
        this.cause = draft.cause();
        this.demand = draft.demand();
        this.openedBy = by.name();
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    /** @throws DomainException {@code letter-not-open} */
    void answer(String text, Actor by, Instant at) {
        meet(LetterAction.ANSWER);
        answer = Answer.of(text, by, at, dueAt);
        review = null;
    }

    /**
     * The centre judges the answer; a returned one is kept, and another wanted.
     *
     * @throws DomainException {@code letter-not-open}
     */
    void review(LetterVerdict verdict, String opinion, Actor by, Instant at) {
        meet(verdict == LetterVerdict.ACCEPTED ? LetterAction.ACCEPT : LetterAction.RETURN);
        review = new Review(verdict, opinion, by.name(), at);
        if (verdict == LetterVerdict.RETURNED) {
            returns++;
            returned.add(ReturnedAnswer.of(answer, review));
            answer = null;
        }
    }

    /** The process asked for this very letter, and waits for it. */
    void await() {
        awaited = true;
    }

    /** The case is over and needs no answer any more. */
    void cancel(Instant at) {
        meet(LetterAction.CANCEL);
        cancelledAt = at;
    }

    /** @throws DomainException {@code letter-awaited}, {@code letter-not-open} */
    void cancel(String reason, Actor by, Instant at) {
        if (awaited && status.after(LetterAction.CANCEL).isPresent()) {
            throw new DomainException(SupervisionError.LETTER_AWAITED, letterNo);
        }
        cancel(at);
        cancelReason = reason;
        cancelledBy = by.name();
    }

    /** 机构调整: another unit has to answer it. */
    void pass(ResponsibleUnit to) {
        meet(LetterAction.PASS);
        responsible = to;
    }

    private void meet(LetterAction action) {
        status = status.after(action)
                .orElseThrow(
                        () -> new DomainException(SupervisionError.LETTER_NOT_OPEN, status.label(), action.label()));
    }

    public LetterId id() {
        return new LetterId(id);
    }

    public String letterNo() {
        return letterNo;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public ResponsibleUnit responsible() {
        return responsible;
    }

    public LetterLevel level() {
        return level;
    }

    public LetterCause cause() {
        return cause;
    }

    public String demand() {
        return demand;
    }

    public LetterStatus status() {
        return status;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Whether it waits for an answer after its due minute. */
    public boolean isOverdue(Instant now) {
        return status == LetterStatus.OPEN && WorkCalendar.toMinute(now).isAfter(dueAt);
    }

    public boolean isAwaited() {
        return awaited;
    }

    /** Null while none is given, or the last one was returned. */
    public Answer answer() {
        return answer;
    }

    /** The last one; null before the first, and while an answer waits for its review. */
    public Review review() {
        return review;
    }

    public int returns() {
        return returns;
    }

    public List<ReturnedAnswer> returned() {
        return List.copyOf(returned);
    }

    /** Null unless cancelled by hand. */
    public String cancelReason() {
        return cancelReason;
    }

    public String cancelledBy() {
        return cancelledBy;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public long version() {
        return version;
    }
}
