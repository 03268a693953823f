/** 并案: a demand joins a lead case about the same matter, and 解除并案: it leaves it again. */
package cn.hotline.intake.merging;
