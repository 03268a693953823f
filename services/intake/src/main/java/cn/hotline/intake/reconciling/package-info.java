/** 对账: once a day a source platform and the centre compare what each of them has. */
package cn.hotline.intake.reconciling;
