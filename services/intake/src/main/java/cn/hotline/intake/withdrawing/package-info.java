/** 撤诉: the citizen takes the demand back. */
package cn.hotline.intake.withdrawing;
