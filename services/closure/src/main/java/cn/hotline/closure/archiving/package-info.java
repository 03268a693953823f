/** 归档 archiving: the end of a case's life, on the word of the process. */
package cn.hotline.closure.archiving;
