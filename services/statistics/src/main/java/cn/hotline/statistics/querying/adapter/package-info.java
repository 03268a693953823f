/** The edge of querying 指标查询: a closed grammar as JSON, answers as JSON, CSV or Excel. */
package cn.hotline.statistics.querying.adapter;
