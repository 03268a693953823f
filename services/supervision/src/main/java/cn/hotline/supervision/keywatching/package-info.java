/** 重点关注: cases of certain classes (by tag, category, word, or by hand) that the unit and the centre watch specially. */
package cn.hotline.supervision.keywatching;
