/** Hand-written and random logs of cases 工单日志, and an independent recount of what they should add up to. */
package cn.hotline.statistics.story;
