/** 通知的接口与渠道. */
package cn.hotline.supervision.noticing.adapter;
