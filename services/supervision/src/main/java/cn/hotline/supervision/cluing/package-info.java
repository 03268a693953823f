/** 问题线索: signs of poor handling, found by rule from what is told of cases; a supervisor looks into them until they are settled 线索办结. */
package cn.hotline.supervision.cluing;
