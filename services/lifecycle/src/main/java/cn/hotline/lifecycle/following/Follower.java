package cn.hotline.lifecycle.following;

import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One client that follows 关注者, with the few events it has not taken yet.
 *
 * <p>INVARIANT: at most as many wait as agreed; one message is under way at a time; after the end nothing is added.
 */
final class Follower {
    private final String account;
    private final CaseQuery query;
    private final Instant until;
    private final Wire wire;
    private final int most;
    private final Deque<Message> waiting = new ArrayDeque<>();
    private boolean sending;
    private Instant endedAt;
    private Instant lastTold;

    /** Touched by the node's one reader only. */
    private Position position;

    Follower(String account, CaseQuery query, Instant until, Wire wire, int most, Position position) {
        this.account = account;
        this.query = query;
        this.until = until;
        this.wire = wire;
        this.most = most;
        this.position = position;
    }

    String account() {
        return account;
    }

    Position position() {
        return position;
    }

    void reached(Position later) {
        position = later;
    }

    boolean wants(CaseFile file, Instant now) {
        return query.includes(file, now);
    }

    synchronized int room() {
        return endedAt == null ? most - waiting.size() : 0;
    }

    /** Lets it be told next time; false when too much waits already. */
    synchronized boolean awaits(Message message, Instant now) {
        lastTold = now;
        return endedAt != null || waiting.size() < most && waiting.add(message);
    }

    /** Tells it soon; a client for which too much waits already is ended instead. */
    void tell(Message message, Instant now) {
        if (awaits(message, now)) {
            pump();
        } else {
            end(Ending.TOO_SLOW, now);
        }
    }

    /** What waits is dropped: the client goes on after the last event it got. */
    void end(Ending why, Instant now) {
        synchronized (this) {
            if (endedAt != null) {
                return;
            }
            endedAt = now;
            waiting.clear();
            waiting.add(Message.ended(why));
        }
        pump();
    }

    /** What is due without anything happening; false when it is over. */
    boolean live(Instant now, Duration heartbeat, Duration patience) {
        if (!now.isBefore(until)) {
            end(Ending.TOKEN_EXPIRED, now);
        }
        if (isOverdue(now, patience)) {
            wire.cut();
            return false;
        }
        if (isQuiet(now, heartbeat)) {
            tell(Message.heartbeat(position, now), now);
        }
        return !wire.isClosed();
    }

    private synchronized boolean isOverdue(Instant now, Duration patience) {
        return endedAt != null && !now.isBefore(endedAt.plus(patience));
    }

    private synchronized boolean isQuiet(Instant now, Duration heartbeat) {
        return lastTold == null || !now.isBefore(lastTold.plus(heartbeat));
    }

    void pump() {
        Message next;
        synchronized (this) {
            if (sending) {
                return;
            }
            next = waiting.poll();
            if (next == null) {
                if (endedAt != null) {
                    wire.close();
                }
                return;
            }
            sending = true;
        }
        wire.send(next).whenComplete((done, failure) -> sent(failure));
    }

    private void sent(Throwable failure) {
        synchronized (this) {
            sending = false;
        }
        if (failure == null) {
            pump();
        } else {
            wire.cut();
        }
    }
}
