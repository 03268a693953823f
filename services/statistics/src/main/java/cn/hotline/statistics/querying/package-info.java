/**
 * Querying 指标查询: any measure of the catalogue 统计目录 by any two dimensions over any period, compared, ranked, and drilled down to its
 * cases; who returns to whom 退单流向, and how far cases come 流程漏斗.
 */
package cn.hotline.statistics.querying;
