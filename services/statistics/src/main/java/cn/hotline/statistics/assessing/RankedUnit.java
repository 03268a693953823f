package cn.hotline.statistics.assessing;

import java.math.BigDecimal;

/**
 * Where a unit stands 排名.
 *
 * @param rank among its group, equal totals share it; null when listed apart
 * @param total null when listed apart
 * @param band null when listed apart
 * @param apart why it is not ranked; null when it is
 */
public record RankedUnit(
        String group, String unit, String unitName, BigDecimal total, Integer rank, String band, Apart apart) {}
