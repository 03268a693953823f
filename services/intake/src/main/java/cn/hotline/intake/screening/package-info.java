/** 甄别: a registered demand is answered on the line 直接答复, refused 不予受理 or filed as a case 立案. */
package cn.hotline.intake.screening;
