/** 命令: what a person types after {@code ./hotline}. */
package cn.hotline.local.command;
