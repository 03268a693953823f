/** Recording 时间线: every event of a case, append-only and hash-chained. */
package cn.hotline.lifecycle.recording;
