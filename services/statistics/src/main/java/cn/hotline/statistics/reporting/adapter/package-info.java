/** The edge of reporting 报表: reports, their definitions and templates as REST. */
package cn.hotline.statistics.reporting.adapter;
