package cn.hotline.closure.rechecking;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.time.LocalDate;

/** Days of the district 时段, both included. */
public record Period(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 93;

    /** @throws DomainException {@code invalid-parameter} */
    public Period {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "to", "应不早于 from，且相隔不超过 " + MOST_DAYS + " 天");
        }
    }

    Instant start() {
        return from.atStartOfDay(DistrictTime.ZONE).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant();
    }
}
