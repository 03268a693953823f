/** 恢复办理 resuming: a suspended work order goes on, by hand or on its planned day. */
package cn.hotline.dispatch.resuming;
