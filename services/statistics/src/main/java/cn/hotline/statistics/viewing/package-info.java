/** Viewing 专题视图: what leaders and units look at every day, ready-made; the open cases 在办件 by lamp. */
package cn.hotline.statistics.viewing;
