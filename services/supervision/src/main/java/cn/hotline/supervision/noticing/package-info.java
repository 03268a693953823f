/**
 * 通知: tells units and people of the centre, by mail, by webhook or in the log, what supervision asks of them, within the notice hours 提醒时段; at least
 * once, never in a storm.
 *
 * <p>通知订阅 says who hears of what and where, 通知模板 in which words.
 */
package cn.hotline.supervision.noticing;
