/** 渠道目录: where demands come from. */
package cn.hotline.intake.channels;
