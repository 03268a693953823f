/** Statistics 统计考核: folds the event log into facts, rolls them up and computes the indicators; nothing writes back. */
package cn.hotline.statistics;
