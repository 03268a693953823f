/** 答复模板 over REST. */
package cn.hotline.dispatch.templates.adapter;
