package cn.hotline.intake.reconciling;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A platform compares a day with the centre 每日对账; the result is kept. */
@ApplicationScoped
public class ReconcileDay {
    private final Reconciliations reconciliations;
    private final Caller caller;
    private final Clock clock;

    ReconcileDay(Reconciliations reconciliations, Caller caller, Clock clock) {
        this.reconciliations = reconciliations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws DomainException {@code day-in-future} */
    @Transactional
    public Reconciliation reconcile(String channel, LocalDate day, Side theirs) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (day.isAfter(LocalDate.ofInstant(now, DistrictTime.ZONE))) {
            throw new DomainException(IntakeError.DAY_IN_FUTURE);
        }
        Side ofDay = reconciliations.ofDay(channel, day);
        Side ever = reconciliations.ofNumbers(channel, theirs.items().keySet());
        Findings findings = Findings.compare(theirs, ofDay, ever);
        Reconciliation made = new Reconciliation(
                Ids.next(),
                channel,
                day,
                findings.balanced(),
                findings,
                caller.actor().id(),
                now);
        reconciliations.keep(made);
        return made;
    }
}
