/** 并案: a demand joins a lead case about the same matter; 拆分并案: it leaves it again. */
package cn.hotline.intake.merging;
