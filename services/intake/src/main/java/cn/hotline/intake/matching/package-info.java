/** 疑似重复: demands about the same matter are offered while an agent types, and the same person's repeats 多次重复诉求 are counted. */
package cn.hotline.intake.matching;
