/** Edge of the feature: REST and events. */
package cn.hotline.dispatch.claiming.adapter;
