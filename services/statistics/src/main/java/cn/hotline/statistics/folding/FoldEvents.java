package cn.hotline.statistics.folding;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Folds events into facts 事实折叠: those of one transaction are gathered and folded together just before it commits.
 *
 * <p>INVARIANT: each event reaches this once, by the inbox; a failure rolls back the events together with the inbox's note of them.
 */
@ApplicationScoped
public class FoldEvents {
    private final TransactionSynchronizationRegistry transaction;
    private final FoldingGate gate;
    private final FactStore store;
    private final LearnNames names;
    private final List<FactsObserver> observers;

    FoldEvents(
            TransactionSynchronizationRegistry transaction,
            FoldingGate gate,
            FactStore store,
            LearnNames names,
            @All List<FactsObserver> observers) {
        this.transaction = transaction;
        this.gate = gate;
        this.store = store;
        this.names = names;
        this.observers = observers;
    }

    /**
     * Takes an event to be folded with the others of the present transaction. The first is tried at once: an event taken alone, after its
     * batch failed or at its replay, fails in the hands of who brings it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fold(Envelope<? extends CaseEvent> said) {
        Gathered gathered = (Gathered) transaction.getResource(this);
        if (gathered == null) {
            Folds.rehearse(said);
            gate.pass();
            gathered = new Gathered();
            transaction.putResource(this, gathered);
            transaction.registerInterposedSynchronization(gathered);
        }
        gathered.events.add(said);
    }

    private void foldAll(List<Envelope<? extends CaseEvent>> events) {
        Map<UUID, String> cases = new TreeMap<>();
        events.forEach(said ->
                cases.put(said.data().caseId().value(), said.data().caseNo().value()));
        FactStore.Loaded loaded = store.load(cases);
        Map<UUID, CaseFacts> facts = loaded.facts();
        events.forEach(said -> Folds.apply(facts.get(said.data().caseId().value()), said));
        facts.values().forEach(CaseFacts::settle);
        FactChanges changes = store.changes(loaded);
        List<Runnable> followers = (gate.isLive() ? observers : List.<FactsObserver>of())
                .stream()
                        .map(observer -> observer.watch(facts.values(), changes))
                        .toList();
        store.store(changes);
        followers.forEach(Runnable::run);
        names.learn(events);
    }

    private final class Gathered implements Synchronization {
        private final List<Envelope<? extends CaseEvent>> events = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            foldAll(events);
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is kept beyond the transaction
        }
    }
}
