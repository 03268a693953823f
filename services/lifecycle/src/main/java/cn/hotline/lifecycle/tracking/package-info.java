/** Tracking 工单档案: where every case is, found by what people know of it. */
package cn.hotline.lifecycle.tracking;
