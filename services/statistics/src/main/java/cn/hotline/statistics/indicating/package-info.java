/** Indicating 指标: the indicators of the centre, each a numerator over a denominator that drills down to its cases. */
package cn.hotline.statistics.indicating;
