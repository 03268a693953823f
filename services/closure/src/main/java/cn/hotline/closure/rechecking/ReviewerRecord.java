package cn.hotline.closure.rechecking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer decided in a period, how fast, and how often wrongly 审核质量. */
@Schema(description = "一名审核员的审核情况")
public record ReviewerRecord(
        @Schema(description = "审核员账号", examples = "zhang.wei")
        String reviewer,

        @Schema(description = "姓名", examples = "张伟") String name,
        @Schema(description = "审核件数") long decided,
        @Schema(description = "通过件数") long approved,
        @Schema(description = "驳回件数") long rejected,
        @Schema(description = "自领取至审结的平均分钟数；没有先领取后审的为空") BigDecimal averageMinutes,
        @Schema(description = "其中已复核件数") long rechecked,
        @Schema(description = "复核认定有误件数") long wrong,
        @Schema(description = "差错率；没有复核的为空") ErrorRate errorRate) {
    /** Wrong among rechecked 差错率: the fraction as it is, and in percent. */
    @Schema(name = "ReviewerErrorRate", description = "差错率")
    public record ErrorRate(
            @Schema(description = "分子：有误件数") long numerator,
            @Schema(description = "分母：复核件数") long denominator,

            @Schema(description = "百分比，四舍五入到两位小数", examples = "3.33")
            BigDecimal percent) {
        static ErrorRate of(long wrong, long rechecked) {
            return rechecked == 0
                    ? null
                    : new ErrorRate(
                            wrong,
                            rechecked,
                            BigDecimal.valueOf(wrong * 100)
                                    .divide(BigDecimal.valueOf(rechecked), 2, RoundingMode.HALF_UP));
        }
    }

    static ReviewerRecord of(
            String reviewer,
            String name,
            long approved,
            long rejected,
            BigDecimal seconds,
            long rechecked,
            long wrong) {
        BigDecimal minutes = seconds == null ? null : seconds.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        return new ReviewerRecord(
                reviewer,
                name,
                approved + rejected,
                approved,
                rejected,
                minutes,
                rechecked,
                wrong,
                ErrorRate.of(wrong, rechecked));
    }
}
