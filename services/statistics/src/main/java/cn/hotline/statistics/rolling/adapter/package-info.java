/** The edge of rolling up 汇总: daily totals and their verification as REST. */
package cn.hotline.statistics.rolling.adapter;
