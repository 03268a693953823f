/** 雷同比对 comparing: whether a reply was copied from an earlier one, and whether it speaks of what was asked. */
package cn.hotline.closure.comparing;
