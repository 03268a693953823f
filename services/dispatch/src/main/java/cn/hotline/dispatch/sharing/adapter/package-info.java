/** 分办 over REST. */
package cn.hotline.dispatch.sharing.adapter;
