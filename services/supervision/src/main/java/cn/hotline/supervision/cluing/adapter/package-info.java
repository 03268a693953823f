/** 问题线索的接口. */
package cn.hotline.supervision.cluing.adapter;
