/** 标签: the directory of the tags 标签目录 a demand may carry, each with its kind and its days. */
package cn.hotline.intake.tagging;
