/** 核对的接口. */
package cn.hotline.supervision.reconciling.adapter;
