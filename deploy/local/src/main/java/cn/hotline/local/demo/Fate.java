package cn.hotline.local.demo;

/** What screening, or the citizen, makes of a demand. */
enum Fate {
    ANSWERED,
    REFUSED,
    MERGED,
    /** Merged by mistake, and taken out again. */
    UNMERGED,
    WITHDRAWN_BEFORE_DISPATCH,
    WITHDRAWN_AFTER_DISPATCH,
    HANDLED
}
