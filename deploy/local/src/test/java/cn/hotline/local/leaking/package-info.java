/** Looks for personal data 诉求人信息 wherever it must not be. */
package cn.hotline.local.leaking;
