/** 本地一键运行: the whole product on one machine, and the commands around it. */
package cn.hotline.local;
