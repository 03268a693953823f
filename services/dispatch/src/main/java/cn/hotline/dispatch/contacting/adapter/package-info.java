/** 联系记录 over REST. */
package cn.hotline.dispatch.contacting.adapter;
