/** 阶段性办结 over REST and events. */
package cn.hotline.dispatch.promising.adapter;
