/** How a dossier 卷宗 is asked for. */
package cn.hotline.lifecycle.sealing.adapter;
