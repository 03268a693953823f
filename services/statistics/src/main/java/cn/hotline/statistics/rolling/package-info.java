/** Rolling up 汇总: additive daily totals 日汇总 kept in step with the facts, and their verification. */
package cn.hotline.statistics.rolling;
