package cn.hotline.lifecycle.following;

import cn.hotline.kernel.error.TryLater;
import cn.hotline.lifecycle.LifecycleError;
import cn.hotline.lifecycle.following.Changes.Change;
import cn.hotline.lifecycle.recording.TimelineLine;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.FindCases;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells whoever follows what happens 实时关注; each node reads for its own followers what all nodes recorded, once for all of them.
 *
 * <p>A client that comes back names the last event it got, and is told all since by readings of its own, as fast as it takes them,
 * until it stands where the node does.
 */
@ApplicationScoped
public class FollowCases {
    private static final Logger LOG = Logger.getLogger(FollowCases.class);
    private static final int BATCH = 500;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final FollowingConfig config;
    private final Changes changes;
    private final FindCases find;
    private final Clock clock;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService reader;
    private Position position;

    FollowCases(FollowingConfig config, Changes changes, FindCases find, Clock clock) {
        this.config = config;
        this.changes = changes;
        this.find = find;
        this.clock = clock;
    }

    /**
     * Begins to tell.
     *
     * @param query restricted already to what the account may see
     * @param until when the account's token ends
     * @param last the id of the last event it got; null to begin now
     */
    public void follow(String account, CaseQuery query, Instant until, String last, Wire wire) {
        Position from = last == null ? changes.now() : Position.of(last);
        Follower follower = new Follower(account, query, until, wire, config.waiting(), from);
        Instant now = clock.instant();
        if (last != null && changes.isMoreThan(config.missed(), from)) {
            follower.end(Ending.TOO_FAR_BEHIND, now);
            return;
        }
        follower.awaits(Message.opened(from), now);
        admit(follower);
        follower.pump();
    }

    private synchronized void admit(Follower follower) {
        long own = followers.stream()
                .filter(each -> each.account().equals(follower.account()))
                .count();
        if (followers.size() >= config.followers() || own >= config.perAccount()) {
            throw new TryLater(LifecycleError.TOO_MANY_FOLLOWERS, WAIT);
        }
        followers.add(follower);
        if (reader == null) {
            reader = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "following");
                thread.setDaemon(true);
                return thread;
            });
            long rest = config.interval().toMillis();
            reader.scheduleWithFixedDelay(this::read, rest, rest, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void stop(@Observes ShutdownEvent down) {
        followers.forEach(each -> each.end(Ending.SHUTDOWN, clock.instant()));
        if (reader != null) {
            reader.shutdownNow();
        }
    }

    /** Never lets an exception out: the executor would silently read no more. */
    private void read() {
        try {
            Instant now = clock.instant();
            followers.removeIf(each -> !each.live(now, config.heartbeat(), config.patience()));
            if (followers.isEmpty()) {
                position = null;
                return;
            }
            if (position == null) {
                position = changes.now();
            }
            tellNew(now);
            followers.stream().filter(each -> position.isAfter(each.position())).forEach(each -> catchUp(each, now));
        } catch (RuntimeException e) {
            LOG.warn("what is new could not be read, trying again", e);
        }
    }

    private void tellNew(Instant now) {
        List<Change> found;
        do {
            Position before = position;
            List<Follower> abreast = followers.stream()
                    .filter(each -> !before.isAfter(each.position()))
                    .toList();
            found = changes.after(position, null, BATCH);
            for (Change change : found) {
                tell(change, abreast, now);
                position = change.position();
            }
        } while (found.size() == BATCH);
    }

    /** No more at a time than the client has room for: who has missed much is not slow. */
    private void catchUp(Follower follower, Instant now) {
        int room = follower.room() - 1;
        if (room < 1) {
            return;
        }
        List<Change> found = changes.after(follower.position(), position, Math.min(room, BATCH));
        found.forEach(change -> tell(change, List.of(follower), now));
        if (found.size() < Math.min(room, BATCH)) {
            follower.reached(position);
        }
    }

    /** The message is written once for all who want it. */
    private void tell(Change change, List<Follower> all, Instant now) {
        List<Follower> behind = all.stream()
                .filter(each -> change.position().isAfter(each.position()))
                .toList();
        List<Follower> wanting =
                behind.stream().filter(each -> each.wants(change.file(), now)).toList();
        // what only the centre may read changes no file: nobody need be told at once
        Message message = wanting.isEmpty() || change.line().isForCentreOnly() ? null : message(change);
        if (message != null) {
            wanting.forEach(each -> each.tell(message, now));
        }
        behind.forEach(each -> each.reached(change.position()));
    }

    /** A line nobody can read must not keep everyone from the next. */
    private Message message(Change change) {
        try {
            return written(change);
        } catch (IllegalStateException unreadable) {
            LOG.errorf(unreadable, "line %s is left out of all streams", change.position());
            return null;
        }
    }

    private Message written(Change change) {
        return Message.changed(
                change.position(), new CaseChange(TimelineLine.of(change.line()), find.view(change.file())));
    }
}
