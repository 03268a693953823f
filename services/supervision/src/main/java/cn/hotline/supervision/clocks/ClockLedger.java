package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.ClockSegment;
import cn.hotline.supervision.rules.DutyCalendar;
import cn.hotline.supervision.watching.InterruptionCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a clock is due when it is 时限台账: the rule, the counted stretches, and the whole as sentences for people.
 *
 * @param segments their minutes add up to the limit; interruptions 中断 are not among them
 * @param interruptions the times that do not count: 并案 and 挂账
 * @param extensions in the order they were granted 延期
 */
@Schema(description = "时限台账：说明到期时间是怎样算出来的")
public record ClockLedger(
        @Schema(description = "适用的时限规则编号") long policyId,

        @Schema(description = "时限规则名称", examples = "投诉办理：5 个工作日")
        String policy,

        @Schema(description = "实际时限（重办已减半）", examples = "5wd")
        String limit,

        Instant startedAt,
        Instant dueAt,

        @Schema(description = "逐日时段") List<Segment> segments,

        @Schema(description = "不计时的中断时段：并案、挂账") List<Halt> interruptions,

        @Schema(description = "准予的延期，依次顺延") List<Longer> extensions,

        @Schema(description = "逐句说明") List<String> sentences) {

    /** A time in which nothing counted 中断时段. */
    @Schema(name = "ClockLedgerInterruption", description = "不计时的一段；仍在挂账的没有 until")
    public record Halt(
            @Schema(description = "原因：MERGER 并案、SUSPENSION 挂账")
            InterruptionCause cause,

            Instant from,

            @Schema(nullable = true) Instant until) {
        private static List<Halt> of(Adjustments adjustments) {
            Stream<Halt> over =
                    adjustments.interruptions().stream().map(time -> new Halt(time.cause(), time.from(), time.until()));
            Stream<Halt> open = adjustments.standStill()
                    ? Stream.of(new Halt(InterruptionCause.SUSPENSION, adjustments.standStillSince(), null))
                    : Stream.of();
            return Stream.concat(over, open).toList();
        }
    }

    /** An extension 延期 and the time it gave. */
    @Schema(name = "ClockLedgerExtension", description = "一次延期：自 from 顺延至 to；segments 的分钟数合计为所延时间")
    public record Longer(
            @Schema(description = "准予时间") Instant grantedAt,

            @Schema(description = "所延时间", examples = "3wd") String extra,

            @Schema(description = "延期前的到期时间") Instant from,

            @Schema(description = "延期后的到期时间") Instant to,

            List<Segment> segments) {
        private static Longer of(Extension extension, Instant from, Reckoning reckoning) {
            List<Segment> segments = stretches(reckoning.explain(extension.extra()));
            return new Longer(extension.grantedAt(), extension.extra().toString(), from, reckoning.now(), segments);
        }
    }

    /** One stretch of one day 时段. */
    @Schema(name = "ClockLedgerSegment", description = "一天中的一段；minutes 为计入的分钟数")
    public record Segment(
            @Schema(description = "日期", examples = "2025-09-30")
            String date,

            @Schema(description = "日期类型：工作日、调休上班、周末、法定节假日") String day,

            @Schema(description = "起", examples = "13:30") String from,

            @Schema(description = "止，24:00 为当日结束", examples = "17:30")
            String to,

            long minutes) {
        public static Segment of(ClockSegment segment) {
            return new Segment(
                    segment.date().toString(),
                    LedgerWords.day(segment.kind()),
                    segment.from().toString(),
                    LedgerWords.end(segment.to()),
                    segment.minutes());
        }

        /** @param sum the minutes counted up to its end */
        public String sentence(long sum) {
            return LedgerWords.stretch(this, sum);
        }
    }

    static ClockLedger of(CaseClock clock, String policy, String inForce, DutyCalendar duty) {
        ClockTimes times = clock.times();
        Reckoning reckoning = clock.counted().reckon(duty.calendar());
        List<Segment> segments = stretches(reckoning.explain(times.limit()));
        List<Longer> extensions = new ArrayList<>();
        for (Extension extension : clock.adjustments().extensions()) {
            extensions.add(Longer.of(extension, reckoning.now(), reckoning));
        }
        return new ClockLedger(
                clock.origin().policyId(),
                policy,
                times.limit().toString(),
                times.startedAt(),
                times.dueAt(),
                segments,
                Halt.of(clock.adjustments()),
                List.copyOf(extensions),
                LedgerWords.sentences(clock, policy, inForce, duty, segments, extensions));
    }

    private static List<Segment> stretches(List<ClockSegment> counted) {
        return counted.stream().map(Segment::of).toList();
    }
}
