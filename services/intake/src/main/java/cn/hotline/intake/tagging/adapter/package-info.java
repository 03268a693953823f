/** Edge of the feature: REST and events. */
package cn.hotline.intake.tagging.adapter;
