package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.DayKind;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.supervision.watching.MergedTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a ledger 台账用语, as a member of staff would explain a due time on the phone. */
final class LedgerWords {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DistrictTime.ZONE);

    private LedgerWords() {}

    static List<String> sentences(CaseClock clock, String policy, String inForce, List<ClockLedger.Segment> segments) {
        ClockTimes times = clock.times();
        List<String> sentences = new ArrayList<>();
        sentences.add(start(clock));
        sentences.add("适用规则：" + policy + "（" + inForce + "）；本次时限 " + limit(times.limit())
                + (clock.cause() == StartCause.REDO && clock.kind() == ClockKind.HANDLE ? "（重办减半）" : "")
                + "。");
        clock.counted().merged().forEach(time -> sentences.add(merged(time)));
        long sum = 0;
        for (ClockLedger.Segment segment : segments) {
            sum += segment.minutes();
            sentences.add(stretch(segment, sum));
        }
        sentences.add("到期时间：" + MINUTE.format(times.dueAt()) + "；自 " + MINUTE.format(times.yellowAt()) + " 起为临期（黄灯）。");
        sentences.add(end(clock));
        return List.copyOf(sentences);
    }

    /** A clock that goes on after an unmerging began at another unit, or at none: the present one has no part in its start. */
    private static String start(CaseClock clock) {
        String began = clock.firstCause() == null
                ? clock.cause().label()
                        + (clock.urgesUnit() ? "至" + clock.responsible().name() : "")
                : clock.firstCause().label();
        return minute(clock.times().startedAt()) + " " + began + "，"
                + clock.kind().label() + "时限自此起算。";
    }

    private static String merged(MergedTime time) {
        return minute(time.mergedAt()) + " 并案，" + minute(time.unmergedAt()) + " 拆分并案，其间不计。";
    }

    private static String stretch(ClockLedger.Segment segment, long sum) {
        String day = segment.date() + "（" + segment.day() + "）";
        return segment.minutes() == 0
                ? day + "不计。"
                : day + segment.from() + "–" + segment.to() + " 计 " + segment.minutes() + " 分钟，累计 " + sum + " 分钟。";
    }

    private static String end(CaseClock clock) {
        return switch (clock.state()) {
            case RUNNING -> "现仍在计时。";
            case ANSWERED -> minute(clock.repliedAt()) + " 已回复，待审核；到期时间不变，审核通过后以最后一次回复的时间判定。";
            case STOPPED ->
                minute(clock.stoppedAt()) + " 停止，" + (Boolean.TRUE.equals(clock.inTime()) ? "按时" : "超期") + "，用时 "
                        + clock.workingMinutes() + " 个工作分钟。";
            case CANCELLED -> minute(clock.stoppedAt()) + " 取消，不作按时与否的评价。";
        };
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String limit(Limit limit) {
        boolean wholeHours = limit.amount() % 60 == 0;
        return switch (limit.unit()) {
            case WORKING_DAYS -> limit.amount() + " 个工作日";
            case WORKING_MINUTES -> wholeHours ? limit.amount() / 60 + " 个工作小时" : limit.amount() + " 个工作分钟";
            case NATURAL_MINUTES -> wholeHours ? limit.amount() / 60 + " 小时（自然时间）" : limit.amount() + " 分钟（自然时间）";
        };
    }

    static String day(DayKind kind) {
        return switch (kind) {
            case WORKDAY -> "工作日";
            case MAKE_UP -> "调休上班";
            case WEEKEND -> "周末";
            case HOLIDAY -> "法定节假日";
        };
    }

    static String end(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    }
}
