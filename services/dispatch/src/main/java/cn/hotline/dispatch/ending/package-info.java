/** 结案、撤诉、并案、归档: what ends the work on a case from outside. */
package cn.hotline.dispatch.ending;
