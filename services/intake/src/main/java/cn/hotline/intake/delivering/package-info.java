/** 平台对接: source platforms deliver (交付) demands, supplements, urgings and withdrawals, and fetch the outcomes (结果回传). */
package cn.hotline.intake.delivering;
