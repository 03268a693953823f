/** 审批事项 approving: what of dispatch takes signatures; the chains are data. */
package cn.hotline.dispatch.approving;
