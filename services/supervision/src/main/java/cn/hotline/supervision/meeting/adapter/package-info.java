/** 协调会的接口. */
package cn.hotline.supervision.meeting.adapter;
