/** 认领: a dispatcher keeps a waiting request to itself for a while, one or the next few of the queue. */
package cn.hotline.dispatch.claiming;
