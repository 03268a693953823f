package cn.hotline.messaging.inbox;

/** A feature's interest in events 事件订阅: one bean per feature that listens, found by the {@link Inbox} at start. */
public interface EventRoutes {
    /** Names the events the feature applies and how; called once. */
    void register(EventRouter router);
}
