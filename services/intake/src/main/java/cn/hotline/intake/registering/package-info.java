/** 受理: a demand is registered, gets its case number, and can be found again. */
package cn.hotline.intake.registering;
