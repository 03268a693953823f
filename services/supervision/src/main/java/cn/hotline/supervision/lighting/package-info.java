/**
 * 亮灯: finds what has become near due 临期 or overdue 超期, each once, on any number of nodes; urges within the notice hours 提醒时段; sets aside
 * what cannot be lit 亮灯失败.
 */
package cn.hotline.supervision.lighting;
