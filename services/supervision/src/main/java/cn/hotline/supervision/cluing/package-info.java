/** 问题线索: signs of poor handling, found by rule from what is told of cases, and looked into by a supervisor. */
package cn.hotline.supervision.cluing;
