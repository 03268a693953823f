/** The edge of indicating 指标: catalogue, values, drill-down and overview as REST. */
package cn.hotline.statistics.indicating.adapter;
