/** How the case file 工单档案 is asked. */
package cn.hotline.lifecycle.tracking.adapter;
