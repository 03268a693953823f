/** Operating 平台运行: the outages of the platforms, and the availability that districts report of them. */
package cn.hotline.statistics.operating;
