/** 回访 surveying: tasks 回访任务, attempts 回访记录, the questionnaire 回访问卷 and the satisfaction 满意度 it yields. */
package cn.hotline.callback.surveying;
