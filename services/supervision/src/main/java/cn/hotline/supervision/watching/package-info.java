/** 盯办案件: the cases under watch, each with its present work order and the clocks that run. */
package cn.hotline.supervision.watching;
