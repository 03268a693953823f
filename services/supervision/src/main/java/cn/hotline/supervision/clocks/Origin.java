package cn.hotline.supervision.clocks;

import cn.hotline.supervision.rules.ClockPolicy;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where a clock comes from 时限由来: what started it, by which line of the rules, on which calendar.
 *
 * @param firstCause what started the first clock, if this one goes on after an unmerging; null otherwise
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) StartCause cause,
        @Enumerated(EnumType.STRING) StartCause firstCause,
        long policyId,
        String calendar) {
    static Origin of(StartCause cause, ClockPolicy policy) {
        return new Origin(cause, null, policy.id(), policy.calendar());
    }

    /** It goes on where a merger cut another clock off. */
    Origin after(CutOff earlier) {
        return new Origin(cause, earlier.firstCause(), policyId, calendar);
    }

    /** Another line counts from now on 变更时限. */
    Origin under(ClockPolicy policy) {
        return new Origin(cause, firstCause, policy.id(), policy.calendar());
    }

    /** What the first clock of the run was started by. */
    StartCause first() {
        return firstCause == null ? cause : firstCause;
    }
}
