package cn.hotline.dispatch.approving;

/** What takes signatures 审批事项. */
public enum ApprovalMatter {
    /** The first return 退单 of a case. */
    FIRST_RETURN,
    /** Every later return of it. */
    LATER_RETURN,
    /** 延期. */
    EXTENSION,
    /** 挂账. */
    SUSPENSION
}
