package cn.hotline.kernel;

import java.time.ZoneId;

/** The district's time zone: every day, month and clock of the product is read in it. */
public final class DistrictTime {
    /** Asia/Shanghai. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DistrictTime() {}
}
