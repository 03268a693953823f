/** Merging 并案: followers wait for their lead case. */
package cn.hotline.lifecycle.merging;
