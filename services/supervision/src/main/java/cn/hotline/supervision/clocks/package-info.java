/** 时限: the transfer 转办, sign 签收 and handle 办理 clocks: when they start, when they are due, whether they stopped in time. */
package cn.hotline.supervision.clocks;
