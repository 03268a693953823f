/** 联系记录 contacting: each time the unit reached the citizen, or tried to. */
package cn.hotline.dispatch.contacting;
