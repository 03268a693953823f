package cn.hotline.callback.surveying;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalTime;

/** The part of the day 时段 of a call, in the district's time. */
public enum DayPart implements Coded {
    MORNING("上午", LocalTime.of(8, 0)),
    AFTERNOON("下午", LocalTime.of(12, 0)),
    EVENING("晚上", LocalTime.of(18, 0));

    private final String label;
    private final LocalTime from;

    DayPart(String label, LocalTime from) {
        this.label = label;
        this.from = from;
    }

    @Override
    public String label() {
        return label;
    }

    /** When calling in this part begins; calls before the morning's are the morning's too. */
    LocalTime from() {
        return from;
    }

    public static DayPart of(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, DistrictTime.ZONE);
        if (time.isBefore(AFTERNOON.from)) {
            return MORNING;
        }
        return time.isBefore(EVENING.from) ? AFTERNOON : EVENING;
    }
}
