/** 时限核验的接口: an administrator asks for it and looks how far it is. */
package cn.hotline.supervision.rebuilding.adapter;
