package cn.hotline.supervision.noticing;

/** What may happen to a notice on its way 通知发送动作. */
enum DeliveryAction {
    /** An equal one is on its way already. */
    FOLD,
    /** A worker takes it for a while. */
    LEASE,
    DELIVER,
    FAIL,
    GIVE_UP,
    /** A person has it sent once more. */
    RESEND
}
