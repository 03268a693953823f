package cn.hotline.messaging.inbox;

/** What every transaction of the {@link Inbox} passes first 收件闸门, before it notes an event: e.g. a lock it shares with its like. */
public interface InboxGate {
    /** Returns when the transaction may go on; called within it. */
    void pass();
}
