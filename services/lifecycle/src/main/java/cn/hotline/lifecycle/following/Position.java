package cn.hotline.lifecycle.following;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.util.Comparator;
import java.util.UUID;

/** A place in the record of all cases 记录位置: what stands after it is new; orders as the database does. */
record Position(long transaction, UUID caseId, int seq) implements Comparable<Position> {
    private static final UUID FIRST = new UUID(0, 0);
    // the database orders ids by their bytes, as their texts do; java.util.UUID does not
    private static final Comparator<Position> ORDER = Comparator.comparingLong(Position::transaction)
            .thenComparing(position -> position.caseId.toString())
            .thenComparingInt(Position::seq);

    /** Before everything the transaction wrote. */
    static Position before(long transaction) {
        return new Position(transaction, FIRST, 0);
    }

    /** As it was told to a client. */
    static Position of(String told) {
        try {
            String[] parts = told.strip().split("_");
            return new Position(Long.parseLong(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (RuntimeException malformed) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "Last-Event-ID", "应取自此前收到的事件");
        }
    }

    boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "_" + caseId + "_" + seq;
    }
}
