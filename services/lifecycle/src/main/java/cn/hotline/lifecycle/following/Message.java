package cn.hotline.lifecycle.following;

import cn.hotline.events.EventJson;
import java.time.Instant;
import java.util.Map;

/**
 * One event of a stream 推送消息.
 *
 * @param id the position a client may go on from; null when it is to keep the one before
 */
public record Message(String name, String id, String data) {
    static Message opened(Position from) {
        return new Message("opened", from.toString(), "{}");
    }

    static Message heartbeat(Position at, Instant now) {
        return new Message("heartbeat", at.toString(), EventJson.write(Map.of("at", now)));
    }

    static Message changed(Position at, CaseChange change) {
        return new Message("case-changed", at.toString(), EventJson.write(change));
    }

    static Message ended(Ending why) {
        return new Message("ended", null, EventJson.write(Map.of("reason", why, "message", why.label())));
    }
}
