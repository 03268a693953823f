/** Following 实时动态: the figures of the present day, as they change. */
package cn.hotline.statistics.following;
