/** The edge of rebuilding 事实重建: its REST resource. */
package cn.hotline.statistics.rebuilding.adapter;
