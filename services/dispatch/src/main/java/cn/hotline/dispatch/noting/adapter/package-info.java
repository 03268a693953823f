/** 过程记录 over REST. */
package cn.hotline.dispatch.noting.adapter;
