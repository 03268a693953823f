/** Edge of the feature: REST. */
package cn.hotline.intake.matching.adapter;
