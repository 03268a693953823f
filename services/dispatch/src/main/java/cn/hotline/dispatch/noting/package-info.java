/** 过程记录 noting: how far the unit is, for the inside or, as an interim reply 阶段性答复, for the citizen. */
package cn.hotline.dispatch.noting;
