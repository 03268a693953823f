/** 重点关注的接口. */
package cn.hotline.supervision.keywatching.adapter;
