package cn.hotline.statistics.rebuilding;

import cn.hotline.messaging.inbox.Inbox;
import cn.hotline.statistics.folding.FactsObserver;
import cn.hotline.statistics.folding.FoldingGate;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Folds the whole log anew beside the living facts, and makes these like what came out 重放与更正.
 *
 * <p>INVARIANT: nothing is folded here that the service has not taken in itself, by its offset or by the inbox's note. So both hold the
 * same events when they are compared, while no fold is under way, and the inbox needs no change.
 */
@ApplicationScoped
class ReplayLog {
    private static final int BATCH = 5_000;
    /** So few events are read while the living fold waits. */
    private static final long NEARLY = 2_000;

    private static final int BATCH_SECONDS = 600;
    private static final int MENDING_SECONDS = 3_600;

    private final Inbox inbox;
    private final FoldingGate gate;
    private final Shadow shadow;
    private final ParkedAmong parked;
    private final List<FactsObserver> observers;
    private final WholeLog.Opening logs;

    ReplayLog(
            Inbox inbox,
            FoldingGate gate,
            Shadow shadow,
            ParkedAmong parked,
            @All List<FactsObserver> observers,
            WholeLog.Opening logs) {
        this.inbox = inbox;
        this.gate = gate;
        this.shadow = shadow;
        this.parked = parked;
        this.observers = observers;
        this.logs = logs;
    }

    /**
     * @param progress told how many events are read of how many, again and again; throws to give up
     * @param done told how many rows differed in each table, in the transaction that puts them right
     */
    void run(BiConsumer<Long, Long> progress, Consumer<Map<String, Long>> done) {
        Set<UUID> waiting = new LinkedHashSet<>();
        try (WholeLog log = logs.open(inbox.router().types())) {
            log.requireWhole();
            shadow.create();
            long left = Long.MAX_VALUE;
            while (left > NEARLY) {
                Map<Integer, Long> taken = log.taken();
                fold(log.next(BATCH, taken), waiting);
                left = sum(taken) - log.read();
                progress.accept(log.read(), sum(log.ends()));
            }
            QuarkusTransaction.requiringNew().timeout(MENDING_SECONDS).run(() -> mend(log, waiting, progress, done));
        } finally {
            shadow.drop();
        }
    }

    private void mend(
            WholeLog log, Set<UUID> waiting, BiConsumer<Long, Long> progress, Consumer<Map<String, Long>> done) {
        gate.close();
        Map<Integer, Long> ends = log.ends();
        while (!log.isAt(ends)) {
            List<LoggedEvent> events = log.next(BATCH, ends);
            Set<UUID> received = shadow.received(idsOf(events));
            fold(events.stream().filter(each -> received.contains(each.id())).toList(), waiting);
        }
        progress.accept(sum(ends), sum(ends));
        fold(mendedMeanwhile(waiting));
        Map<String, Long> differing = shadow.mend();
        if (!differing.isEmpty()) {
            observers.forEach(FactsObserver::rebuilt);
        }
        done.accept(differing);
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Events that waited parked when they were read, and were replayed since. */
    private List<LoggedEvent> mendedMeanwhile(Set<UUID> waiting) {
        return parked.of(waiting).values().stream()
                .filter(ParkedAmong.Fate::isReplayed)
                .map(ParkedAmong.Fate::event)
                .toList();
    }

    private void fold(List<LoggedEvent> events, Set<UUID> waiting) {
        Map<UUID, ParkedAmong.Fate> fates = parked.of(idsOf(events));
        fates.forEach((id, fate) -> {
            if (fate.isWaiting()) {
                waiting.add(id);
            }
        });
        fold(events.stream()
                .filter(event ->
                        !fates.containsKey(event.id()) || fates.get(event.id()).isReplayed())
                .map(event ->
                        fates.containsKey(event.id()) ? fates.get(event.id()).event() : event)
                .toList());
    }

    private void fold(List<LoggedEvent> events) {
        QuarkusTransaction.requiringNew().timeout(BATCH_SECONDS).run(() -> {
            gate.foldInto(Shadow.SCHEMA);
            Set<UUID> fresh = shadow.remember(idsOf(events));
            for (LoggedEvent event : events) {
                if (fresh.remove(event.id())) {
                    inbox.dispatch(event.headers(), event.payload());
                }
            }
        });
    }

    private static Collection<UUID> idsOf(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::id).toList();
    }
}
