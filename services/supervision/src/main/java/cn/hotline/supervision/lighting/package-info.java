/** 亮灯: finds what has become near due 临期 or overdue 超期, each once, on any number of nodes. */
package cn.hotline.supervision.lighting;
