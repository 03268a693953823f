/**
 * Folding 事实折叠: one fact row per case 工单事实, whatever order the events of its producers arrive in; with one per granted application
 * 准予的申请, third-party evaluation 评价事实 and clue 线索事实, and who did what 经办人.
 */
package cn.hotline.statistics.folding;
