/** The edge of following 实时动态: server-sent events. */
package cn.hotline.statistics.following.adapter;
