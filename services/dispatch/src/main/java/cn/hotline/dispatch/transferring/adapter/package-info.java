/** 机构调整 over REST. */
package cn.hotline.dispatch.transferring.adapter;
