/** The figures of a report 报表取数: of its period, the one before 环比 and the same one a year before 同比. */
package cn.hotline.statistics.reporting.figuring;
