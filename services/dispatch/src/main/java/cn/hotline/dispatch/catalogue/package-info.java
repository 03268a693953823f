/** 派单目录: which unit answers for which category in which area, on what legal basis. */
package cn.hotline.dispatch.catalogue;
