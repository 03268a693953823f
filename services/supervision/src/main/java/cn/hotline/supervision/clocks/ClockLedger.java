package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.ClockSegment;
import cn.hotline.kernel.calendar.WorkCalendar;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a clock is due when it is 时限台账: the rule, the counted stretches, and the whole as sentences for people.
 *
 * @param segments their minutes add up to the limit; the time of a merger 并案 that was undone is not among them
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

        @Schema(description = "逐句说明") List<String> sentences) {

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
        static Segment of(ClockSegment segment) {
            return new Segment(
                    segment.date().toString(),
                    LedgerWords.day(segment.kind()),
                    segment.from().toString(),
                    LedgerWords.end(segment.to()),
                    segment.minutes());
        }
    }

    static ClockLedger of(CaseClock clock, String policy, String inForce, WorkCalendar calendar) {
        ClockTimes times = clock.times();
        List<Segment> segments = clock.counted().explain(calendar, times.limit()).stream()
                .map(Segment::of)
                .toList();
        return new ClockLedger(
                clock.policyId(),
                policy,
                times.limit().toString(),
                times.startedAt(),
                times.dueAt(),
                segments,
                LedgerWords.sentences(clock, policy, inForce, segments));
    }
}
