/** The edge of assessing 考核: schemes, monthly runs, objections and rankings as REST. */
package cn.hotline.statistics.assessing.adapter;
