package cn.hotline.local.demo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A demand of this run 诉求: its plan and what the staff must remember of it. */
final class Life {
    private final String rowId;
    private final String caseId;
    private final String caseNo;
    private final LifePlan plan;
    private final AtomicBoolean withdrawn = new AtomicBoolean();
    private final AtomicBoolean urged = new AtomicBoolean();
    private final Set<Turn> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lateTries = new AtomicInteger();
    private volatile String archivedBefore;
    private volatile String problem;

    Life(String rowId, String caseId, String caseNo, LifePlan plan) {
        this.rowId = rowId;
        this.caseId = caseId;
        this.caseNo = caseNo;
        this.plan = plan;
    }

    /** A case of an earlier run. */
    static Life unknown(String caseId) {
        return new Life("", caseId, "", LifePlan.PLAIN);
    }

    String rowId() {
        return rowId;
    }

    String caseId() {
        return caseId;
    }

    String caseNo() {
        return caseNo;
    }

    LifePlan plan() {
        return plan;
    }

    AtomicBoolean withdrawn() {
        return withdrawn;
    }

    AtomicBoolean urged() {
        return urged;
    }

    /** The turns of the plan that have been taken. */
    Set<Turn> taken() {
        return taken;
    }

    /** When it was archived at the time its reporter spoke up again; null before. */
    String archivedBefore() {
        return archivedBefore;
    }

    void archivedBefore(String archivedAt) {
        archivedBefore = archivedAt;
    }

    /** How often its reporter has tried to speak up in vain, this time among them. */
    int lateTries() {
        return lateTries.incrementAndGet();
    }

    /** The last refusal the staff could make nothing of; null if none. */
    String problem() {
        return problem;
    }

    void problem(String refused) {
        problem = refused;
    }
}
