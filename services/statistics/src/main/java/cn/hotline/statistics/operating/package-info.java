/** Operating 平台运行: the outages 停机 of the platforms, and their availability 平台运行正常率, which districts report. */
package cn.hotline.statistics.operating;
