package cn.hotline.closure.closing;

/** What can happen to the closure of a case 结案动作. */
public enum ClosureAction {
    MERGE,
    UNMERGE,
    WITHDRAW,
    CLOSE,
    /** 随主件结案: the lead of a merged case has ended. */
    RELEASE,
    ARCHIVE,
    /** 归档后重办. */
    REOPEN
}
