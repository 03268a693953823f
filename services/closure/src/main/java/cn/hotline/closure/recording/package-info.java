/** 案件底稿 recording: what other services told about a case and its replies, kept for the reviewer to read. */
package cn.hotline.closure.recording;
