/** 派单件: the work order, its status table, and the case as its readers see it. */
package cn.hotline.dispatch.handling;
