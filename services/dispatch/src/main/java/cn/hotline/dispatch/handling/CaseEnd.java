package cn.hotline.dispatch.handling;

/** How a case left this service's hands 工单终止方式. */
public enum CaseEnd {
    /** 撤诉. */
    WITHDRAWN,
    /** 并案: only unmerging 拆分并案 or its redo, after its own callback, can bring it back. */
    MERGED,
    /** 归档: final. */
    ARCHIVED
}
