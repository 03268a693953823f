/** 归档后反映不满意 telling: within a window after the archiving a reporter may still say that the matter is not settled. */
package cn.hotline.callback.telling;
