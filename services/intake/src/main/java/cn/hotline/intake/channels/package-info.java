/** 来源渠道: where demands come from, and the directory of them 渠道目录. */
package cn.hotline.intake.channels;
