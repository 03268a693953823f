/** 导入: ledgers and message files of any common shape become demands, once each. */
package cn.hotline.local.importing;
