/** 变更诉求要素: type, category, urgency, place and tags are put right between acceptance and closing, and the record of it. */
package cn.hotline.intake.changing;
