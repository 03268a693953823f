package cn.hotline.closure.closing;

/** What can happen to the closure of a case 结案动作. */
public enum ClosureAction {
    MERGE,
    UNMERGE,
    WITHDRAW,
    CLOSE,
    ARCHIVE
}
