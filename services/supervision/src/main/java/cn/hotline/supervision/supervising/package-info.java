/** 督办: supervision letters 督办单 to a unit, each with its own deadline and its own answer. */
package cn.hotline.supervision.supervising;
