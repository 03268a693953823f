/** 回复与驳回重办: the unit answers, and answers better when the review refused it. */
package cn.hotline.dispatch.replying;
