/** 承办单位名录: the units as dispatch publishes them, so that a letter reaches a unit and its superiors. */
package cn.hotline.supervision.units;
