/** 网上评价 linking: instead of being called, a reporter answers by a link that is good once. */
package cn.hotline.callback.linking;
