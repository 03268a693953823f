/** Edge of the feature: REST and events. */
package cn.hotline.intake.retaining.adapter;
