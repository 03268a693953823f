package cn.hotline.supervision.noticing;

/**
 * A way to the outside 通知渠道.
 *
 * <p>A message may be sent twice: when a worker dies between sending it and noting so. Its id stays the same.
 */
public interface NoticeChannel {
    ChannelKind kind();

    /** Sends one message; takes no longer than its configured time, and throws nothing. */
    Delivery send(Sending sending);
}
