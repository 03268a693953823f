/** Checking a sealed dossier 密封卷宗 by itself, without any service. */
package cn.hotline.local.dossier;
