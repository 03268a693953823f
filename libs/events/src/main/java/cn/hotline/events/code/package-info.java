/** Coded lists 代码表 that stand in events and interfaces alike. */
package cn.hotline.events.code;
