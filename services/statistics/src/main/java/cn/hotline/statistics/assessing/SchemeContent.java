package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.Indicator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a scheme says 考核方案内容: whom it assesses, by what, and how points become a total, a rank and a band. */
@Schema(description = "考核方案内容")
public record SchemeContent(
        @NotNull(message = "必填")
        @DecimalMin(value = "0", inclusive = false, message = "应大于 0")
        @Schema(description = "满分：各考核项权重之和", examples = "100")
        BigDecimal fullScore,

        @NotNull(message = "必填") @Size(max = 20, message = "不超过 20 个") @Schema(description = "考核分组；一个单位符合多组时归入第一组")
        List<@Valid @NotNull(message = "不能为空") UnitGroup> groups,

        @NotNull(message = "必填") @Size(max = 50, message = "不超过 50 个") @Schema(description = "考核项")
        List<@Valid @NotNull(message = "不能为空") SchemeItem> items,

        @NotNull(message = "必填") @Size(max = 50, message = "不超过 50 个") @Schema(description = "扣分项")
        List<@Valid @NotNull(message = "不能为空") Adjustment> deductions,

        @NotNull(message = "必填") @Size(max = 50, message = "不超过 50 个") @Schema(description = "加分项")
        List<@Valid @NotNull(message = "不能为空") Adjustment> bonuses,

        @NotNull(message = "必填") @Size(max = 20, message = "不超过 20 个") @Schema(description = "等次，从高到低；末档从 0 分起")
        List<@Valid @NotNull(message = "不能为空") Band> bands,

        @Valid @NotNull(message = "必填") Roundings roundings,

        @NotNull(message = "必填")
        @Min(value = 1, message = "至少为 1")
        @Max(value = 60, message = "不超过 60")
        @Schema(description = "公示申诉期（自然日），自公示次日起算，末日 24 时止", examples = "5")
        Integer objectionDays) {
    public SchemeContent {
        groups = groups == null ? null : List.copyOf(groups);
        items = items == null ? null : List.copyOf(items);
        deductions = deductions == null ? null : List.copyOf(deductions);
        bonuses = bonuses == null ? null : List.copyOf(bonuses);
        bands = bands == null ? null : List.copyOf(bands);
    }

    /** Every indicator that some line counts by. */
    List<Indicator> indicators() {
        return Stream.concat(
                        items.stream().map(SchemeItem::indicator), adjustments().map(Adjustment::indicator))
                .distinct()
                .map(Indicator::ofCode)
                .toList();
    }

    Stream<Adjustment> adjustments() {
        return Stream.concat(deductions.stream(), bonuses.stream());
    }

    /** The indicator a line counts by; empty when there is no such line. */
    Optional<Indicator> indicatorOf(String line) {
        return Stream.concat(
                        items.stream().filter(item -> item.code().equals(line)).map(SchemeItem::indicator),
                        adjustments().filter(each -> each.code().equals(line)).map(Adjustment::indicator))
                .findFirst()
                .map(Indicator::ofCode);
    }

    String nameOf(String line) {
        return Stream.concat(
                        items.stream().filter(item -> item.code().equals(line)).map(SchemeItem::name),
                        adjustments().filter(each -> each.code().equals(line)).map(Adjustment::name))
                .findFirst()
                .orElse(line);
    }

    String groupName(String code) {
        return groups.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(UnitGroup::name)
                .orElse(code);
    }

    String bandOf(BigDecimal total) {
        return bands.stream()
                .filter(band -> total.compareTo(band.from()) >= 0)
                .findFirst()
                .map(Band::name)
                .orElseThrow();
    }
}
