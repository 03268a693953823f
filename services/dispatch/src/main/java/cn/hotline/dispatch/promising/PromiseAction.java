package cn.hotline.dispatch.promising;

/** What can happen to a promise 承诺事项动作. */
public enum PromiseAction {
    /** Its day came 到期. */
    FALL_DUE,
    /** The unit finished what was left 兑现. */
    KEEP,
    /** The case is handled once more, and with it what was promised 重办. */
    DROP
}
