/** 分办事件. */
package cn.hotline.statistics.sharing.adapter;
