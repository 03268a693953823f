/** Edge of the feature: REST and events. */
package cn.hotline.intake.attaching.adapter;
