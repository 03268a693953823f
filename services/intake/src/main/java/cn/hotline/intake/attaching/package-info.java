/** 附件: photos, recordings and documents of a demand; typed by their content, kept in a store beside the database. */
package cn.hotline.intake.attaching;
