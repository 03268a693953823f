/** 回访问卷版本 questioning: what is asked besides the fixed questions, by version, and whether the answers fit. */
package cn.hotline.callback.questioning;
