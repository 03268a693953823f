package cn.hotline.statistics.folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Loads the facts 事实 of many cases by one query per table, and stores them by one batch per table. */
@ApplicationScoped
class FactStore {
    private final EntityManager entities;

    FactStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes the store ready while the transaction still takes participants: once it completes, none can join. */
    void join() {
        entities.joinTransaction();
    }

    /**
     * The facts of the given cases, locked in one order until the transaction ends.
     *
     * @param cases the case numbers by id; a case without facts yet gets empty ones
     */
    Map<UUID, CaseFacts> load(Map<UUID, String> cases) {
        Map<UUID, CaseFacts> facts = new LinkedHashMap<>();
        entities.createQuery("from CaseFact where caseId in :cases order by caseId", CaseFact.class)
                .setParameter("cases", cases.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(root -> facts.put(root.caseId, new CaseFacts(root)));
        if (!facts.isEmpty()) {
            List<UUID> known = List.copyOf(facts.keySet());
            children(WorkOrderFact.class, known, order -> order.caseId, facts, CaseFacts::add);
            children(ReviewFact.class, known, review -> review.caseId, facts, CaseFacts::add);
            children(CallbackFact.class, known, callback -> callback.caseId, facts, CaseFacts::add);
            children(LetterFact.class, known, letter -> letter.caseId, facts, CaseFacts::add);
            children(GrantFact.class, known, grant -> grant.caseId, facts, CaseFacts::add);
            children(EvaluationFact.class, known, evaluation -> evaluation.caseId, facts, CaseFacts::add);
            children(ClueFact.class, known, clue -> clue.caseId, facts, CaseFacts::add);
        }
        cases.forEach((id, caseNo) -> facts.computeIfAbsent(id, key -> CaseFacts.unheard(key, caseNo)));
        return facts;
    }

    private <T> void children(
            Class<T> type,
            Collection<UUID> cases,
            Function<T, UUID> caseOf,
            Map<UUID, CaseFacts> facts,
            BiConsumer<CaseFacts, T> add) {
        entities.createQuery("from " + type.getSimpleName() + " where caseId in :cases", type)
                .setParameter("cases", cases)
                .getResultList()
                .forEach(child -> add.accept(facts.get(caseOf.apply(child)), child));
    }

    /** Stores new rows and every changed one, then forgets them. */
    void store(Collection<CaseFacts> facts) {
        facts.forEach(each -> each.takeFresh().forEach(entities::persist));
        entities.flush();
        entities.clear();
    }
}
