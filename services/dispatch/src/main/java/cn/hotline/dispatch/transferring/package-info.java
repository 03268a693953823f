/** 机构调整 transferring: open orders go to another unit with a change of organisation; who had them before stays to be read. */
package cn.hotline.dispatch.transferring;
