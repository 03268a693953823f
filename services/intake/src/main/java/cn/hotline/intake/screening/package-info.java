/** 甄别: a registered demand is answered on the line, refused or filed as a case. */
package cn.hotline.intake.screening;
