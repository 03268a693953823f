/** What a report says 报表内容: titles, sentences, tables and charts, before any file format. */
package cn.hotline.statistics.reporting.composing;
