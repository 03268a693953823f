package cn.hotline.statistics.assessing;

import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as people read them 时间写法. */
final class Shown {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Shown() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(DistrictTime.ZONE));
    }
}
