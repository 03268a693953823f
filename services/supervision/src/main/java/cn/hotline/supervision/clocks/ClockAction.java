package cn.hotline.supervision.clocks;

/** What befalls a clock 时限动作. */
public enum ClockAction {
    /** 亮灯: its lamp changes. */
    LIGHT,
    /** 回复: the unit has done its part; the review decides. */
    REPLY,
    /** 驳回重办: the reply was refused, the unit must go on. */
    REJECT,
    /** 变更时限: type, urgency or tags of the case were put right, and with them its limit. */
    RELIMIT,
    /** 延期: more time was granted. */
    EXTEND,
    /** 挂账: it stands still. */
    SUSPEND,
    /** 恢复办理: it goes on with what remained. */
    RESUME,
    /** 停止: what it measures has happened. */
    STOP,
    /** 取消: there is nothing to measure any more. */
    CANCEL
}
