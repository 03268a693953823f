/** The edge of viewing 专题视图: the ready-made views as REST. */
package cn.hotline.statistics.viewing.adapter;
