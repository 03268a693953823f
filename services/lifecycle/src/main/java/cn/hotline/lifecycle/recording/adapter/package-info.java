/** How events come in and the timeline 时间线 is read. */
package cn.hotline.lifecycle.recording.adapter;
