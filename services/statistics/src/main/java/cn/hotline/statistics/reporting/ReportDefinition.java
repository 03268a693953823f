package cn.hotline.statistics.reporting;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.reporting.figuring.Narrowing;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A version of what a report is 报表定义.
 *
 * @param title {@code {期间}} stands for the period
 * @param subject what is counted, as the summary calls it
 * @param minimumVolume units with fewer work orders due are not ranked, matters told less often are not hot
 * @param template the code of its Word template
 * @param schedule when it is made by itself
 */
public record ReportDefinition(
        String code,
        LocalDate effectiveFrom,
        ReportKind kind,
        Bucket period,
        String title,
        String issuer,
        String subject,
        List<ReportSection> sections,
        Narrowing narrowing,
        int minimumVolume,
        String template,
        Schedule schedule) {

    /**
     * When a report is made by itself 自动编制.
     *
     * @param from periods that end on this day or later are; null for none
     * @param dueDays how many days after the day that follows the period
     * @param dueAt at what time of that day
     * @param catchUp at most so many periods back are made up for
     */
    public record Schedule(LocalDate from, int dueDays, LocalTime dueAt, int catchUp) {
        boolean isDue(ReportPeriod ended, Instant now) {
            return from != null
                    && !ended.to().isBefore(from)
                    && !ended.to()
                            .plusDays(1L + dueDays)
                            .atTime(dueAt)
                            .atZone(DistrictTime.ZONE)
                            .toInstant()
                            .isAfter(now);
        }
    }

    String titled(ReportPeriod about) {
        return title.replace("{期间}", about.label());
    }
}
