package cn.hotline.statistics.rolling;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.folding.CallbackFact;
import cn.hotline.statistics.folding.CaseFact;
import cn.hotline.statistics.folding.CaseFacts;
import cn.hotline.statistics.folding.GrantFact;
import cn.hotline.statistics.folding.ReviewFact;
import cn.hotline.statistics.folding.WorkOrderFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What cases contribute to the daily totals 汇总贡献: additive, so totals change by the difference of two tallies. */
final class Tally {
    private static final String UNKNOWN = "-";

    private final Map<Cell, long[]> cells = new TreeMap<>();

    /** One row of the daily totals. */
    record Cell(LocalDate day, String unit, String channel, String categoryL1) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::day)
                .thenComparing(Cell::unit)
                .thenComparing(Cell::channel)
                .thenComparing(Cell::categoryL1);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** What the given cases contribute together. */
    static Tally of(Collection<CaseFacts> cases) {
        Tally tally = new Tally();
        cases.forEach(tally::count);
        return tally;
    }

    private void count(CaseFacts facts) {
        CaseFact root = facts.root();
        add(root, root.unit(), root.registeredAt(), Measure.REGISTERED);
        add(root, root.unit(), root.filedAt(), Measure.FILED);
        add(root, root.unit(), root.firstRedoAt(), Measure.REDONE);
        add(root, root.unit(), root.archivedAt(), Measure.ARCHIVED);
        add(root, root.unit(), root.firstCoHandledAt(), Measure.JOINTLY_HANDLED);
        facts.orders().forEach(order -> count(root, order));
        facts.grants().forEach(grant -> count(root, grant));
        facts.reviews().stream()
                .filter(ReviewFact::isRejection)
                .forEach(review -> add(root, review.unit(), review.decidedAt(), Measure.REJECTED));
        facts.callbacks().stream().filter(CallbackFact::isReached).forEach(callback -> count(root, callback));
    }

    private void count(CaseFact root, WorkOrderFact order) {
        add(root, order.dispatchedUnit(), order.dispatchedAt(), Measure.DISPATCHED);
        add(root, order.signUnit(), order.signedAt(), Measure.SIGNED);
        add(root, order.unit(), order.returnedAt(), Measure.RETURNED);
        add(root, order.unit(), order.reassignedAt(), Measure.REASSIGNED);
        add(root, order.unit(), order.closedAt(), Measure.CLOSED);
        if (order.isCalledBack()) {
            add(root, order.unit(), order.closedAt(), Measure.CALLED_BACK);
        }
    }

    private void count(CaseFact root, CallbackFact callback) {
        add(root, callback.unit(), callback.completedAt(), Measure.REACHED);
        if (callback.isFinallySatisfied()) {
            add(root, callback.unit(), callback.completedAt(), Measure.SATISFIED);
        }
    }

    private void count(CaseFact root, GrantFact grant) {
        switch (grant.kind()) {
            case EXTENSION -> add(root, grant.unit(), grant.grantedAt(), Measure.EXTENDED);
            case SUSPENSION -> add(root, grant.unit(), grant.grantedAt(), Measure.SUSPENDED);
            case EXCLUSION -> add(root, grant.unit(), grant.grantedAt(), Measure.EXCLUDED);
        }
    }

    private void add(CaseFact root, String unit, Instant at, Measure measure) {
        if (at != null) {
            LocalDate day = at.atZone(DistrictTime.ZONE).toLocalDate();
            Cell cell = new Cell(day, known(unit), known(root.channel()), known(root.categoryL1()));
            cells.computeIfAbsent(cell, key -> new long[Measure.values().length])[measure.ordinal()]++;
        }
    }

    private static String known(String code) {
        return code == null ? UNKNOWN : code;
    }

    /** What this tally has more than the other, cell by cell in order; cells without a difference are left out. */
    Map<Cell, long[]> minus(Tally before) {
        Map<Cell, long[]> difference = new TreeMap<>();
        cells.forEach((cell, counts) -> difference.put(cell, counts.clone()));
        before.cells.forEach((cell, counts) -> {
            long[] left = difference.computeIfAbsent(cell, key -> new long[counts.length]);
            for (int i = 0; i < counts.length; i++) {
                left[i] -= counts[i];
            }
        });
        difference.values().removeIf(Tally::isNothing);
        return difference;
    }

    private static boolean isNothing(long[] counts) {
        for (long count : counts) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }
}
