/**
 * Rolling up 汇总: every count per day and dimension, computed from the facts; a fold that makes a day untrue leaves a stale mark 失效标记, so
 * that answers are exact at any moment.
 */
package cn.hotline.statistics.rolling;
