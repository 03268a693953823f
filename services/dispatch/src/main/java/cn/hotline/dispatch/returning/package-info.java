/** 退单与裁定: the unit says "not ours", the centre rules. */
package cn.hotline.dispatch.returning;
