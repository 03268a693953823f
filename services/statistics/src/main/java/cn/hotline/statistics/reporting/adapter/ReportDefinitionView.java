package cn.hotline.statistics.reporting.adapter;

import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.reporting.ReportDefinition;
import cn.hotline.statistics.reporting.ReportKind;
import cn.hotline.statistics.reporting.figuring.Narrowing;
import cn.hotline.statistics.reporting.figuring.ReportSection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a report definition 报表定义, as it is read and as it is added. */
@Schema(name = "ReportDefinition", description = "报表定义的一个版本")
public record ReportDefinitionView(
        @NotNull(message = "必填")
        @Pattern(regexp = ReportResource.CODE, message = "应为大写字母、数字与下划线")
        @Schema(description = "代码", examples = "MONTHLY")
        String code,

        @NotNull(message = "必填") @Schema(description = "生效日期：报告期在此日及以后结束的用此版本", examples = "2027-01-01")
        LocalDate effectiveFrom,

        @NotNull(message = "必填")
        @Schema(description = "种类：DAILY 日报、WEEKLY 周报、MONTHLY 月报、QUARTERLY 季报、HALF_YEARLY 半年报、YEARLY 年报、SPECIAL 专报")
        ReportKind kind,

        @NotNull(message = "必填") @Schema(description = "报告期：DAY、WEEK、MONTH、QUARTER、HALF_YEAR、YEAR")
        Bucket period,

        @NotBlank(message = "必填")
        @Size(max = 100, message = "不超过 100 字")
        @Schema(description = "标题；{期间} 代以报告期名称", examples = "{期间}12345热线运行情况通报")
        String title,

        @NotBlank(message = "必填") @Size(max = 100, message = "不超过 100 字") @Schema(description = "编制单位")
        String issuer,

        @NotBlank(message = "必填")
        @Size(max = 30, message = "不超过 30 字")
        @Schema(description = "摘要中对所统计诉求的称谓", examples = "群众诉求")
        String subject,

        @NotEmpty(message = "必填") @Size(max = 17, message = "不超过 17 节") @Schema(description = "章节，依次")
        List<@NotNull(message = "必填") ReportSection> sections,

        @Size(max = 40, message = "不超过 40 字") @Schema(description = "只统计带此标签的", examples = "BUSINESS_ENVIRONMENT")
        String tag,

        @Size(max = 40, message = "不超过 40 字") @Schema(description = "只统计此来源渠道的", examples = "DIGITAL_CHENGGUAN")
        String channel,

        @Pattern(regexp = "(\\d{2}){1,3}", message = "应为诉求类别代码") @Schema(description = "只统计此类别的", examples = "01")
        String category,

        @Schema(description = "只统计重点关注的") boolean keyWatched,

        @Min(value = 0, message = "不得小于 0")
        @Max(value = 10_000, message = "不得大于 10000")
        @Schema(description = "应办结不足此数的单位不参加排名，受理不足此数的不列热点", examples = "10")
        int minimumVolume,

        @Pattern(regexp = ReportResource.CODE, message = "应为模板代码") @Schema(description = "模板代码；缺省为 STANDARD")
        String template,

        @Schema(description = "自动编制的起始日；没有则不自动编制") LocalDate scheduledFrom,

        @Min(value = 0, message = "不得小于 0")
        @Max(value = 60, message = "不得大于 60")
        @Schema(description = "报告期结束后第几天编制，0 为次日")
        int dueDays,

        @Schema(description = "几时编制；缺省为 08:00", examples = "08:00")
        LocalTime dueAt,

        @Min(value = 0, message = "不得小于 0")
        @Max(value = 31, message = "不得大于 31")
        @Schema(description = "停机后至多补编最近几期", examples = "3")
        int catchUp) {
    private static final int EIGHT = 8;

    static ReportDefinitionView of(ReportDefinition definition) {
        Narrowing narrowing = definition.narrowing();
        ReportDefinition.Schedule schedule = definition.schedule();
        return new ReportDefinitionView(
                definition.code(),
                definition.effectiveFrom(),
                definition.kind(),
                definition.period(),
                definition.title(),
                definition.issuer(),
                definition.subject(),
                definition.sections(),
                narrowing.tag(),
                narrowing.channel(),
                narrowing.category(),
                narrowing.keyWatched(),
                definition.minimumVolume(),
                definition.template(),
                schedule.from(),
                schedule.dueDays(),
                schedule.dueAt(),
                schedule.catchUp());
    }

    ReportDefinition definition() {
        return new ReportDefinition(
                code,
                effectiveFrom,
                kind,
                period,
                title,
                issuer,
                subject,
                sections.stream().distinct().toList(),
                new Narrowing(tag, channel, category, keyWatched),
                minimumVolume,
                template == null ? "STANDARD" : template,
                new ReportDefinition.Schedule(
                        scheduledFrom, dueDays, dueAt == null ? LocalTime.of(EIGHT, 0) : dueAt, catchUp));
    }
}
