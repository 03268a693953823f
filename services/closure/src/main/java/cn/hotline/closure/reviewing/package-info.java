/**
 * 质检审核 reviewing: before every closure a reviewer approves the reply or sends it back to its unit 驳回重办; of a
 * patrol report the patroller verifies 核实 the result at the place instead.
 */
package cn.hotline.closure.reviewing;
