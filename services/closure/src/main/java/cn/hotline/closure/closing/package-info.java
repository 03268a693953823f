/** 结案 closing: a case whose reply was approved is closed with a result; withdrawn 撤诉 and merged 并案 cases are not. */
package cn.hotline.closure.closing;
