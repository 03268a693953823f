/** Rebuilding 事实重建: replays the whole log beside the living facts, and puts right what differs. */
package cn.hotline.statistics.rebuilding;
