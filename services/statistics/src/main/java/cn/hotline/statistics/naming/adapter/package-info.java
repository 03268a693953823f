/** The edge of naming 名称: the routes of the reference topic. */
package cn.hotline.statistics.naming.adapter;
