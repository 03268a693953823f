/** 结案与归档: what closure decided, as far as intake must know. */
package cn.hotline.intake.closing;
