/**
 * 催办: reminding a unit, by the lamps (临期, 超期), by a person's hand, or of all it has overdue 批量催办; the unit says that it took note
 * 催办签收.
 */
package cn.hotline.supervision.urging;
