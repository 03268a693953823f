/** 诉求人: personal data, sealed at rest, shown with a purpose and a record of it. */
package cn.hotline.intake.reporters;
