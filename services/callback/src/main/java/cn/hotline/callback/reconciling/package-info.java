/** 对账 reconciling: how many things stand in which state, to be held against the other services. */
package cn.hotline.callback.reconciling;
