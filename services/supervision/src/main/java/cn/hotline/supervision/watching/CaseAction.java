package cn.hotline.supervision.watching;

/** What befalls a case under watch 案件动作, as told by the other services. */
public enum CaseAction {
    /** 派单 in the first round. */
    DISPATCH,
    /** 派单 in a redo round 重办. */
    REDO,
    /** 并案. */
    MERGE,
    /** 拆分并案. */
    UNMERGE,
    /** 撤诉. */
    WITHDRAW,
    /** 结案. */
    CLOSE,
    /** 请求回访: a merged case whose lead has ended is closed with it. */
    CALL_BACK,
    /** 归档. */
    ARCHIVE,
    /** 归档后重办: it is closed again, and its redo follows. */
    REOPEN
}
