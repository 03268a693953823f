/**
 * 审批 approving: whose signatures a wish takes; chains are versioned data of the service that uses it.
 *
 * <p>The service keeps two tables, {@code approval_rule (matter, effective_from, roles)} and {@code signature}, and names its matters.
 */
package cn.hotline.approving;
