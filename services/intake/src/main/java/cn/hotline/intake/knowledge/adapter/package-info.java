/** Edge of the feature: REST. */
package cn.hotline.intake.knowledge.adapter;
