/** 回访服务 callback: the citizen is asked whether the matter is solved, and how satisfied 满意度. */
package cn.hotline.callback;
