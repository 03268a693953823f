/** Writing reports 报表成文 as Word and Excel files; Apache POI stays in this package. */
package cn.hotline.statistics.reporting.writing;
