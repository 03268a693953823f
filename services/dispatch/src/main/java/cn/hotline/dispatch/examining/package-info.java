/** 目录检查: where the responsibility catalogue contradicts itself 重叠 or names nobody 空白. */
package cn.hotline.dispatch.examining;
