/** 催办的接口. */
package cn.hotline.supervision.urging.adapter;
