/** 时限的接口: what the clocks hear and what people can ask about them. */
package cn.hotline.supervision.clocks.adapter;
