/** 核对: the sums of supervision, to be held against what other services and the statistics say. */
package cn.hotline.supervision.reconciling;
