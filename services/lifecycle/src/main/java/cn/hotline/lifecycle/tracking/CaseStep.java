package cn.hotline.lifecycle.tracking;

/** What can happen to a case 环节, as far as its status is concerned; each is told by one event. */
public enum CaseStep {
    ANSWER,
    REFUSE,
    FILE,
    MERGE,
    UNMERGE_UNFILED,
    UNMERGE_FILED,
    RELEASE,
    WITHDRAW,
    DISPATCH,
    SIGN,
    REQUEST_RETURN,
    GRANT_RETURN,
    REFUSE_RETURN_SIGNED,
    REFUSE_RETURN_UNSIGNED,
    SUSPEND,
    RESUME,
    RESUME_REWORK,
    REASSIGN,
    REPLY,
    APPROVE,
    REJECT,
    CLOSE,
    CALL_BACK,
    REDO,
    SUPERVISE,
    REVIEW_UNREASONABLE,
    ARCHIVE,
    REOPEN
}
