/** 恢复办理 over REST. */
package cn.hotline.dispatch.resuming.adapter;
