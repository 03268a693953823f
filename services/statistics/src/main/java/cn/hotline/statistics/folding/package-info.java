/** Folding 事实折叠: one fact row per case 工单事实, whatever order the events of its producers arrive in. */
package cn.hotline.statistics.folding;
