/** 协调会: units meet over cases that one unit cannot settle; what was agreed stands in minutes and tasks 协调事项. */
package cn.hotline.supervision.meeting;
