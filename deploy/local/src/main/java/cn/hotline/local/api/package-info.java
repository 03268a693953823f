/** 公开接口客户端: the REST interfaces as any client sees them, with retries and measured latencies. */
package cn.hotline.local.api;
