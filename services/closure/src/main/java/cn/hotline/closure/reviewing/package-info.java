/**
 * 质检审核 reviewing: before every closure a reviewer approves the reply or sends it back to its unit 驳回重办; of a
 * patrol report the patroller verifies 核实 the result at the place instead.
 * What is not drawn 抽检 and has no finding passes by itself 免检.
 */
package cn.hotline.closure.reviewing;
