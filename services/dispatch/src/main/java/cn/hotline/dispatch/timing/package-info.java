/** 时限与催办: the due times and urgings that stand on a work order. */
package cn.hotline.dispatch.timing;
