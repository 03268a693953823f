/** Viewing 专题视图: what leaders and units look at every day, ready-made. */
package cn.hotline.statistics.viewing;
