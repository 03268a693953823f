/** 结案服务 closure: 质检审核 review of replies, 结案 closing and 归档 archiving of cases. */
package cn.hotline.closure;
