/** 查看留痕: who saw a case, when and what: every unmasking and every demand shown. */
package cn.hotline.intake.accessing;
