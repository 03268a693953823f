/** 签收: the unit takes the work order on. */
package cn.hotline.dispatch.signing;
