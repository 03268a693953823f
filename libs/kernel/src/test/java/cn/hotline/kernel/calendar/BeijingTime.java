package cn.hotline.kernel.calendar;

import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalDateTime;

/** Local times of the district as instants, for tests that read like the notice on the wall. */
final class BeijingTime {

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DistrictTime.ZONE).toInstant();
    }

    private BeijingTime() {}
}
