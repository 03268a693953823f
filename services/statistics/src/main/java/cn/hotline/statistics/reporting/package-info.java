/** Reporting 报表: daily to yearly and special reports, on schedule and on demand, as Word and Excel files, versioned and published. */
package cn.hotline.statistics.reporting;
