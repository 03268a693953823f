/** 时限核验 rebuilding: reckons every clock anew from the event log and compares it with what stands. */
package cn.hotline.supervision.rebuilding;
