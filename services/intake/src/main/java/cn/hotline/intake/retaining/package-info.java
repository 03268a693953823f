/**
 * 留存期限: personal data are kept for a time that depends on the case, then erased (到期清除) by two people; a tombstone (清除标记)
 * stays. A legal hold (保全) keeps a case out.
 */
package cn.hotline.intake.retaining;
