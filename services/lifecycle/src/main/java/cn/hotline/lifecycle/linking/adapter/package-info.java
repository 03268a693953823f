/** How linked cases 关联工单 are asked for. */
package cn.hotline.lifecycle.linking.adapter;
