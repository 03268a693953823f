package cn.hotline.intake.calling;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How calls were answered 接听情况 in one group of calls.
 *
 * @param group the day, hour or agent; null for all
 * @param offered all calls that rang
 * @param inTime answered within the limit of their day, the limit's last moment included
 * @param waitedMillis how long the answered calls rang, together
 */
public record CallFigures(
        String group, long offered, long answered, long inTime, long abandoned, BigDecimal waitedMillis) {
    private static final int DECIMALS = 2;

    /** 接通率: answered of all, in percent; null without calls. */
    public BigDecimal answerRate() {
        return percent(answered);
    }

    /** 接听及时率: answered within the limit of all, in percent; null without calls. */
    public BigDecimal promptRate() {
        return percent(inTime);
    }

    /** 放弃率: abandoned of all, in percent; null without calls. */
    public BigDecimal abandonRate() {
        return percent(abandoned);
    }

    /** 平均等待: seconds an answered call rang; null when none was answered. */
    public BigDecimal averageWait() {
        return answered == 0
                ? null
                : waitedMillis.divide(BigDecimal.valueOf(answered * 1_000), DECIMALS, RoundingMode.HALF_UP);
    }

    CallFigures plus(CallFigures other) {
        return new CallFigures(
                null,
                offered + other.offered,
                answered + other.answered,
                inTime + other.inTime,
                abandoned + other.abandoned,
                waitedMillis.add(other.waitedMillis));
    }

    private BigDecimal percent(long part) {
        return offered == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(offered), DECIMALS, RoundingMode.HALF_UP);
    }
}
