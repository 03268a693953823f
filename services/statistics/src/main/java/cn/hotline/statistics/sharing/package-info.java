/** 分办事实 sharing: what became of the parts of work orders that other units had. */
package cn.hotline.statistics.sharing;
