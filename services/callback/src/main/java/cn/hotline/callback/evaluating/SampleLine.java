package cn.hotline.callback.evaluating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line of the evaluation's plan 抽样分项: the cases it is for, and how many of them are drawn. A condition that is null asks nothing.
 *
 * @param category a category or one above it
 * @param unit the handling unit or one above it
 * @param percent to hundredths; 0 draws none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleLine(String code, String name, String category, String unit, BigDecimal percent) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    boolean asksNothing() {
        return category == null && unit == null;
    }

    /**
     * @param caseCategory null when not told
     * @param unitPath the handling unit and its superiors; empty when none handled it
     */
    boolean isFor(String caseCategory, List<String> unitPath) {
        return (category == null || caseCategory != null && caseCategory.startsWith(category))
                && (unit == null || unitPath.contains(unit));
    }

    boolean hasItsPercent() {
        return percent != null
                && percent.signum() >= 0
                && percent.compareTo(ALL) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
    }
}
