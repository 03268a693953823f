package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;

/** Whose a clock is 时限归属: only what a unit answers for is urged and calls for letters. */
enum ClockOwner {
    /** The unit that has the work order: 签收, 联系, 办理. */
    UNIT,
    /** The centre, about one work order: 审核. */
    ORDER,
    /** The centre, about the case as a whole: 转办, 回访, 全程. */
    CASE;

    static ClockOwner of(ClockKind kind) {
        return switch (kind) {
            case SIGN, CONTACT, HANDLE -> UNIT;
            case REVIEW -> ORDER;
            case TRANSFER, CALLBACK, CASE -> CASE;
        };
    }
}
