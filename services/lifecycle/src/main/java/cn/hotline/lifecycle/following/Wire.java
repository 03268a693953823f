package cn.hotline.lifecycle.following;

import java.util.concurrent.CompletionStage;

/** The connection to a client that follows 推送连接. */
public interface Wire {
    /** Done when the client's side has taken it. */
    CompletionStage<?> send(Message message);

    boolean isClosed();

    /** Ends it in good order. */
    void close();

    /** Ends it at once, whatever is under way. */
    void cut();
}
