/** The process of every case 工单全流程 and its file 工单档案: what happens next, where a case is and what happened to it. */
package cn.hotline.lifecycle;
