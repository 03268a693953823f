/** 督办的接口. */
package cn.hotline.supervision.supervising.adapter;
