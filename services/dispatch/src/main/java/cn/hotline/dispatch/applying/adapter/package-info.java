/** 延期、挂账申请 over REST. */
package cn.hotline.dispatch.applying.adapter;
