/** 坏输入: every operation of every contract called with what no client should send; nothing may break, leak or change. */
package cn.hotline.bench.fuzz;
