/** 回访排队 queueing: callbacks wait by the due time of their clock, and a surveyor claims 领取 what they call. */
package cn.hotline.callback.queueing;
