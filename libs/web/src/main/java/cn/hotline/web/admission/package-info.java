/** 准入: more than a node can do is refused at once, so that what it has begun stays fast. */
package cn.hotline.web.admission;
