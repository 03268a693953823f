package cn.hotline.statistics.assessing;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit's score sheet 单位得分.
 *
 * @param total rounded as the scheme says; null for a unit listed apart
 * @param apart null for a unit that is ranked
 */
record UnitScore(List<LineScore> lines, BigDecimal total, Apart apart) {}
