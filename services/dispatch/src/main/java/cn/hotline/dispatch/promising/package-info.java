/** 阶段性办结 promising: what a reply left open comes back on the day its unit promised. */
package cn.hotline.dispatch.promising;
