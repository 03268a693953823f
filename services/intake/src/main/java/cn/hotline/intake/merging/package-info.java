/** 并案: a demand joins a lead case about the same matter. */
package cn.hotline.intake.merging;
