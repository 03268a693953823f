/** 查询进度: a citizen asks how far a case has come, with its number and its code, without logging in. */
package cn.hotline.lifecycle.progressing;
