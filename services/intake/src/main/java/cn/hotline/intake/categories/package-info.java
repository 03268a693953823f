/** 类别与街道目录: copies of the directories that dispatch keeps. */
package cn.hotline.intake.categories;
