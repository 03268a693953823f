/** 复核 rechecking: a section head looks again at some decided reviews, which tells each reviewer's error rate. */
package cn.hotline.closure.rechecking;
