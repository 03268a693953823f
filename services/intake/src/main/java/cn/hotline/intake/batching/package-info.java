/** 分批处理: long work in small transactions, beside the daily work. */
package cn.hotline.intake.batching;
