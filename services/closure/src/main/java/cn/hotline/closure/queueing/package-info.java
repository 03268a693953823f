/** 审核排队 queueing: reviews wait by the clock of their work order, and a reviewer claims 领取 what they work on. */
package cn.hotline.closure.queueing;
