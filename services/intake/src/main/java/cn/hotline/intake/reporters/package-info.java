/** 诉求人: personal data, sealed at rest, shown with a purpose and a record of it; 密钥轮换 seals them anew. */
package cn.hotline.intake.reporters;
