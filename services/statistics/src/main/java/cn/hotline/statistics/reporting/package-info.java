/**
 * Reporting 报表: daily to yearly and special reports by definition 报表定义 and template 报表模板, on schedule and on demand, as Word and Excel
 * files, versioned and published 发布报表.
 */
package cn.hotline.statistics.reporting;
