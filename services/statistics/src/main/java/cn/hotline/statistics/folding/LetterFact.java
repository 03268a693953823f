package cn.hotline.statistics.folding;

import cn.hotline.events.Envelope;
import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.code.LetterVerdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One supervision letter 督办单. */
public class LetterFact {
    UUID letterId;

    UUID caseId;

    long version;

    String openedUnit;
    String answeredUnit;
    String unit;
    String level;
    String cause;
    Instant openedAt;
    Instant dueAt;
    Instant answeredAt;
    Instant cancelledAt;
    Instant reviewedAt;
    String reviewedBy;
    String verdict;
    int answersReturned;
    Boolean inTime;
    Instant dueMoment;

    LetterFact() {}

    LetterFact(UUID letterId, UUID caseId) {
        this.letterId = letterId;
        this.caseId = caseId;
    }

    void opened(Envelope<LetterOpened> said) {
        LetterOpened letter = said.data();
        openedUnit = Codes.of(letter.unit());
        level = Codes.of(letter.level());
        cause = Codes.of(letter.cause());
        openedAt = said.time();
        dueAt = letter.dueAt();
    }

    void answered(Envelope<LetterAnswered> said) {
        cause = Codes.of(said.data().cause());
        if (answeredAt == null || said.time().isAfter(answeredAt)) {
            answeredUnit = Codes.of(said.data().unit());
            answeredAt = said.time();
            inTime = said.data().inTime();
        }
    }

    void reviewed(Envelope<LetterReviewed> said) {
        answersReturned += said.data().verdict() == LetterVerdict.RETURNED ? 1 : 0;
        if (reviewedAt == null || said.time().isAfter(reviewedAt)) {
            reviewedAt = said.time();
            reviewedBy = Staff.of(said);
            verdict = Codes.of(said.data().verdict());
        }
    }

    void cancelled(Envelope<LetterCancelled> said) {
        cause = Codes.of(said.data().cause());
        cancelledAt = Earliest.of(cancelledAt, said.time());
    }

    /**
     * An answer that was returned counts by the one that followed it; a cancelled letter 撤销督办 counts neither as due nor as answered.
     *
     * @param orders the case's work orders, in the order they followed each other: an open letter goes along with their transfers
     */
    void settle(List<WorkOrderFact> orders) {
        dueMoment = cancelledAt == null ? Earliest.of(answeredAt, dueAt) : null;
        unit = openedUnit == null ? answeredUnit : openedUnit;
        for (WorkOrderFact order : openedUnit == null ? List.<WorkOrderFact>of() : orders) {
            unit = order.holding().follow(unit, openedAt, Earliest.of(dueMoment, cancelledAt));
        }
    }
}
