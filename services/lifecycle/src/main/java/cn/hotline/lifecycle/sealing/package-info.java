/** Sealing 密封卷宗: a whole case as a file that anyone can check without us. */
package cn.hotline.lifecycle.sealing;
