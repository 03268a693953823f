package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.id.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The time a case was merged before it was filed 立案前并案期间; its transfer clock does not count it. */
@Entity
@Table(name = "screening_pause")
public class ScreeningPause {
    @Id
    private UUID caseId;

    private Instant mergedAt;
    private Instant resumedAt;
    private long workingMinutes;
    private long naturalMinutes;

    protected ScreeningPause() {}

    ScreeningPause(CaseId caseId, Instant mergedAt) {
        this.caseId = caseId.value();
        this.mergedAt = mergedAt;
    }

    /** Merged once more. */
    void beginAgain(Instant at) {
        mergedAt = at;
        resumedAt = null;
    }

    void end(Instant at, WorkCalendar calendar) {
        if (resumedAt == null) {
            resumedAt = at;
            workingMinutes += Interruption.working(calendar, mergedAt, at);
            naturalMinutes += Interruption.natural(mergedAt, at);
        }
    }

    /** As the transfer clock sees it, which counts from the acceptance; null while the case is merged. */
    Interruption since(Instant acceptedAt, WorkCalendar calendar) {
        return resumedAt == null
                ? null
                : new Interruption(
                        resumedAt,
                        Math.max(0, Interruption.working(calendar, acceptedAt, resumedAt) - workingMinutes),
                        Math.max(0, Interruption.natural(acceptedAt, resumedAt) - naturalMinutes));
    }
}
