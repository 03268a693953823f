/** 审批 approving: whose signatures a unit's wish takes; chains are versioned data. */
package cn.hotline.dispatch.approving;
