/** How cases are followed 实时关注: server-sent events. */
package cn.hotline.lifecycle.following.adapter;
