/** Edge of the feature: REST. */
package cn.hotline.intake.accessing.adapter;
