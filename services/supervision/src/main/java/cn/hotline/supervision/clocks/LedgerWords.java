package cn.hotline.supervision.clocks;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.DayKind;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.supervision.rules.DutyCalendar;
import cn.hotline.supervision.rules.WorkCalendars;
import cn.hotline.supervision.watching.Interruption;
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

    static List<String> sentences(
            CaseClock clock,
            String policy,
            String inForce,
            DutyCalendar duty,
            List<ClockLedger.Segment> segments,
            List<ClockLedger.Longer> extensions) {
        ClockTimes times = clock.times();
        List<String> sentences = new ArrayList<>();
        sentences.add(start(clock));
        sentences.add(
                "适用规则：" + policy + "（" + inForce + "）；本次时限 " + times.limit().label()
                        + (Winding.isHalved(clock.kind(), clock.origin().cause()) ? "（重办减半）" : "")
                        + (WorkCalendars.DISTRICT.equals(duty.code()) ? "" : "，按“" + duty.name() + "”计算") + "。");
        if (clock.passedAt() != null) {
            sentences.add(
                    minute(clock.passedAt()) + " 机构调整，改由" + clock.responsible().name() + "承办，时限不变。");
        }
        clock.counted().interruptions().forEach(time -> sentences.add(interrupted(time)));
        count(segments, sentences);
        for (ClockLedger.Longer extension : extensions) {
            sentences.add(extended(extension));
            count(extension.segments(), sentences);
        }
        sentences.add((clock.state() == ClockState.SUSPENDED ? "挂账前的到期时间：" : "到期时间：") + MINUTE.format(times.dueAt())
                + "；自 " + MINUTE.format(times.yellowAt()) + " 起为临期（黄灯）。");
        sentences.add(end(clock));
        return List.copyOf(sentences);
    }

    /** A clock that goes on after an unmerging, or was passed on, began at another unit, or at none: the present one has no part in that. */
    private static String start(CaseClock clock) {
        String began = clock.origin().firstCause() == null
                ? clock.origin().cause().label()
                        + (clock.urgesUnit() && clock.passedAt() == null
                                ? "至" + clock.responsible().name()
                                : "")
                : clock.origin().firstCause().label();
        return minute(clock.times().startedAt()) + " " + began + "，"
                + clock.kind().label() + "时限自此起算。";
    }

    private static String interrupted(Interruption time) {
        return switch (time.cause()) {
            case MERGER -> minute(time.from()) + " 并案，" + minute(time.until()) + " 拆分并案，其间不计。";
            case SUSPENSION -> minute(time.from()) + " 至 " + minute(time.until()) + " 挂账，其间不计。";
        };
    }

    private static String extended(ClockLedger.Longer extension) {
        return minute(extension.grantedAt()) + " 准予延期 "
                + Limit.parse(extension.extra()).label() + "，到期时间由 " + minute(extension.from()) + " 顺延至 "
                + minute(extension.to()) + "。";
    }

    private static void count(List<ClockLedger.Segment> segments, List<String> sentences) {
        long sum = 0;
        for (ClockLedger.Segment segment : segments) {
            sum += segment.minutes();
            sentences.add(stretch(segment, sum));
        }
    }

    static String stretch(ClockLedger.Segment segment, long sum) {
        String day = segment.date() + "（" + segment.day() + "）";
        return segment.minutes() == 0
                ? day + "不计。"
                : day + segment.from() + "–" + segment.to() + " 计 " + segment.minutes() + " 分钟，累计 " + sum + " 分钟。";
    }

    private static String end(CaseClock clock) {
        return switch (clock.state()) {
            case RUNNING -> "现仍在计时。";
            case ANSWERED -> minute(clock.repliedAt()) + " 已回复，待审核；到期时间不变，审核通过后以最后一次回复的时间判定。";
            case SUSPENDED -> minute(clock.adjustments().standStillSince()) + " 起挂账，其间不计、不催办；恢复办理后接着计时。";
            case STOPPED ->
                minute(clock.verdict().stoppedAt()) + " 停止，"
                        + (Boolean.TRUE.equals(clock.verdict().inTime()) ? "按时" : "超期") + "，用时 "
                        + clock.verdict().workingMinutes() + " 个工作分钟。";
            case CANCELLED -> minute(clock.verdict().stoppedAt()) + " 取消，不作按时与否的评价。";
        };
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String day(DayKind kind) {
        return switch (kind) {
            case WORKDAY -> "工作日";
            case MAKE_UP -> "调休上班";
            case HALF_DAY -> "半天";
            case WEEKEND -> "周末";
            case HOLIDAY -> "法定节假日";
        };
    }

    static String end(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    }
}
