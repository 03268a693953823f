/** Edge of the feature: REST. */
package cn.hotline.intake.patrolling.adapter;
