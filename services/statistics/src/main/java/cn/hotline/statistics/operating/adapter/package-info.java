/** The edge of operating 平台运行: outages and availability as REST. */
package cn.hotline.statistics.operating.adapter;
