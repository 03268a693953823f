/** 质检审核 reviewing: before every closure a reviewer approves the reply or sends it back to its unit 驳回重办. */
package cn.hotline.closure.reviewing;
