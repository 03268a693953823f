/**
 * Rolling up 汇总: every count per day and dimension, computed from the facts; a fold notes what it changes of them 汇总增量, so that answers are
 * exact at any moment, and marks 失效标记 days of figures it does not know how to count. A percentile 分位数 is found by its distribution
 * 分布: counts below fixed bounds say between which two it lies.
 */
package cn.hotline.statistics.rolling;
