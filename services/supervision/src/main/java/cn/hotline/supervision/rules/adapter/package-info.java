/** 规则的接口: the versions of the limits, and the days of the work calendars. */
package cn.hotline.supervision.rules.adapter;
