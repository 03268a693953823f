package cn.hotline.statistics.folding;

import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.kernel.id.EvaluationId;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything known of one case 工单事实全集: its own row and those of its work orders, reviews, callbacks, letters and
 * granted applications, evaluations and clues.
 *
 * <p>INVARIANT: after {@link #settle} the rows depend only on the set of events folded in, not on their order.
 */
public final class CaseFacts {
    private final CaseFact root;
    private final Map<UUID, WorkOrderFact> orders = new LinkedHashMap<>();
    private final Map<UUID, ReviewFact> reviews = new LinkedHashMap<>();
    private final Map<UUID, CallbackFact> callbacks = new LinkedHashMap<>();
    private final Map<UUID, LetterFact> letters = new LinkedHashMap<>();
    private final Map<UUID, GrantFact> grants = new LinkedHashMap<>();
    private final Map<UUID, EvaluationFact> evaluations = new LinkedHashMap<>();
    private final Map<UUID, ClueFact> clues = new LinkedHashMap<>();
    private final List<Object> fresh = new ArrayList<>();

    /** The facts of a case already stored; its children are added one by one. */
    CaseFacts(CaseFact root) {
        this.root = root;
    }

    /** The facts of a case not heard of before. */
    static CaseFacts unheard(UUID caseId, String caseNo) {
        CaseFacts facts = new CaseFacts(new CaseFact(caseId, caseNo));
        facts.fresh.add(facts.root);
        return facts;
    }

    void add(WorkOrderFact order) {
        orders.put(order.workOrderId, order);
    }

    void add(ReviewFact review) {
        reviews.put(review.reviewId, review);
    }

    void add(CallbackFact callback) {
        callbacks.put(callback.callbackTaskId, callback);
    }

    void add(LetterFact letter) {
        letters.put(letter.letterId, letter);
    }

    void add(GrantFact grant) {
        grants.put(grant.applicationId, grant);
    }

    void add(EvaluationFact evaluation) {
        evaluations.put(evaluation.evaluationId, evaluation);
    }

    void add(ClueFact clue) {
        clues.put(clue.clueId, clue);
    }

    WorkOrderFact order(WorkOrderId id) {
        return orders.computeIfAbsent(id.value(), key -> fresh(new WorkOrderFact(key, root.caseId)));
    }

    ReviewFact review(ReviewId id) {
        return reviews.computeIfAbsent(id.value(), key -> fresh(new ReviewFact(key, root.caseId)));
    }

    CallbackFact callback(CallbackTaskId id) {
        return callbacks.computeIfAbsent(id.value(), key -> fresh(new CallbackFact(key, root.caseId)));
    }

    LetterFact letter(LetterId id) {
        return letters.computeIfAbsent(id.value(), key -> fresh(new LetterFact(key, root.caseId)));
    }

    GrantFact grant(ApplicationId id) {
        return grants.computeIfAbsent(id.value(), key -> fresh(new GrantFact(key, root.caseId)));
    }

    EvaluationFact evaluation(EvaluationId id) {
        return evaluations.computeIfAbsent(id.value(), key -> fresh(new EvaluationFact(key, root.caseId)));
    }

    ClueFact clue(ClueId id) {
        return clues.computeIfAbsent(id.value(), key -> fresh(new ClueFact(key, root.caseId)));
    }

    private <T> T fresh(T row) {
        fresh.add(row);
        return row;
    }

    /** The rows not stored yet; each is handed out once. */
    List<Object> takeFresh() {
        List<Object> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    public CaseFact root() {
        return root;
    }

    public Collection<WorkOrderFact> orders() {
        return orders.values();
    }

    public Collection<ReviewFact> reviews() {
        return reviews.values();
    }

    public Collection<CallbackFact> callbacks() {
        return callbacks.values();
    }

    public Collection<LetterFact> letters() {
        return letters.values();
    }

    public Collection<GrantFact> grants() {
        return grants.values();
    }

    public Collection<EvaluationFact> evaluations() {
        return evaluations.values();
    }

    public Collection<ClueFact> clues() {
        return clues.values();
    }

    /** Derives what follows from everything known so far. */
    void settle() {
        root.archiving().settle();
        root.verdict.settle(callbacks.values(), root.redone);
        root.settleWithdrawal(!callbacks.isEmpty());
        root.settleExclusions(grants.values());
        orders.values().forEach(order -> order.settle(isCalledBack(order), grants.values(), root.endings()));
        letters.values().forEach(letter -> letter.settle(dispatched()));
        root.counts().settle(letters.values(), reviews.values(), orders.values());
        root.settle(dispatched(), isClosedItself(), !callbacks.isEmpty(), unitCalledAbout());
    }

    private boolean isClosedItself() {
        return orders.values().stream().anyMatch(WorkOrderFact::isClosedInFirstRound);
    }

    private boolean isCalledBack(WorkOrderFact order) {
        return order.round != null
                && callbacks.values().stream().anyMatch(each -> each.isCompleted() && each.round == order.round);
    }

    private List<WorkOrderFact> dispatched() {
        return orders.values().stream()
                .filter(WorkOrderFact::isDispatched)
                .sorted(WorkOrderFact.BY_HOP)
                .toList();
    }

    private String unitCalledAbout() {
        return callbacks.values().stream()
                .filter(each -> each.unit() != null)
                .max(CallbackFact.BY_ROUND)
                .map(CallbackFact::unit)
                .orElse(null);
    }
}
