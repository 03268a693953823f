/** 回访方案 planning: which cases are called back, all, a sample or one to one, and in which hours; by version. */
package cn.hotline.callback.planning;
