/** Dispatching 派单: which unit handles a case, and what the unit does with it until its reply. */
package cn.hotline.dispatch;
