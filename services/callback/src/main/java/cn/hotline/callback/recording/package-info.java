/** 回访底稿 recording: what other services told about a case, kept for the surveyor to read. */
package cn.hotline.callback.recording;
