package cn.hotline.supervision.supervising;

import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A supervision letter 督办单 to a unit. */
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
    private String answer;
    private String answeredBy;
    private Instant answeredAt;
    private Boolean inTime;
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
        answer = text;
        answeredBy = by.name();
        answeredAt = at;
        inTime = !WorkCalendar.toMinute(at).isAfter(dueAt);
    }

    /** The case is over and needs no answer any more. */
    void cancel(Instant at) {
        meet(LetterAction.CANCEL);
        cancelledAt = at;
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

    LetterOpened opened() {
        return new LetterOpened(caseId(), caseNo(), id(), letterNo, responsible.code(), level, cause, dueAt, demand);
    }

    LetterAnswered answered() {
        return new LetterAnswered(caseId(), caseNo(), id(), responsible.code(), cause, inTime, answer);
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

    /** Null until answered. */
    public String answer() {
        return answer;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Boolean inTime() {
        return inTime;
    }

    public long version() {
        return version;
    }
}
