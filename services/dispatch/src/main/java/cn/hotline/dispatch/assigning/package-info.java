/** 派单: a case is given to a unit, by the catalogue, by hand, or again to the unit that had it. */
package cn.hotline.dispatch.assigning;
