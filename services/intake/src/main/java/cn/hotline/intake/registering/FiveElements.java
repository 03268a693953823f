package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;

/** The five elements 受理五要素 (who, when, where, what, course) a demand must have; what and course are required fields already. */
final class FiveElements {
    private FiveElements() {}

    static void require(NewDemand demand, Instant now) {
        PersonalData who = demand.data();
        if (!demand.anonymous() && isBlank(who.name()) && isBlank(who.phone())) {
            throw new DomainException(IntakeError.WHO_MISSING);
        }
        Matter matter = demand.matter();
        requireWhere(matter.place());
        if (matter.occurredAt() != null && matter.occurredAt().isAfter(now)) {
            throw new DomainException(IntakeError.OCCURRED_IN_FUTURE);
        }
    }

    /** @param place null where it stays as it is */
    static void requireWhere(Place place) {
        if (place != null && place.street() == null && isBlank(place.address())) {
            throw new DomainException(IntakeError.WHERE_MISSING);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
