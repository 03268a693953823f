/** 规则: 时限规则, the limits, lamp thresholds and letter levels as versioned data, and the district's work calendar 工作日历. */
package cn.hotline.supervision.rules;
