/** 巡查: a patroller 监督员 reports what is wrong at a place, with a photo of it; 监督员上报 is registered and filed in one step. */
package cn.hotline.intake.patrolling;
