/** 补充诉求 and 来电催办: what the citizen adds or asks after a demand was accepted. */
package cn.hotline.intake.supplementing;
