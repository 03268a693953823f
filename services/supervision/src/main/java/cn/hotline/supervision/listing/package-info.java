/** 列表: filtered lists in keyset order, each by one query. */
package cn.hotline.supervision.listing;
