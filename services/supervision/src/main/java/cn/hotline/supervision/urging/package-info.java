/** 催办: reminding a unit, by the lamps (临期, 超期) or by a person's hand. */
package cn.hotline.supervision.urging;
