package cn.hotline.dispatch.handling;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dispatch with what others add to it 分办与驳回: the parts other units have, and what the review found wanting.
 *
 * <p>INVARIANT: each new part counts, and so raises the order's version: a reply that did not see the part is refused.
 */
@MappedSuperclass
public abstract class SharedOrder extends DispatchNote {
    private int tasks;
    private String[] sharedWith;

    @Embedded
    private Rework rework;

    protected SharedOrder() {}

    SharedOrder(
            HotlineCase hotlineCase,
            int round,
            int hop,
            Unit unit,
            Grounds grounds,
            Instant dispatchedAt,
            Instant returnUntil) {
        super(hotlineCase, round, hop, unit, grounds, dispatchedAt, returnUntil);
        this.sharedWith = new String[0];
        this.rework = Rework.none();
    }

    void shareWith(Unit another) {
        tasks++;
        sharedWith = Stream.concat(
                        Arrays.stream(sharedWith), another.path().stream().map(UnitCode::value))
                .distinct()
                .toArray(String[]::new);
    }

    /** How many parts 分办件 were given to other units, those that have ended too. */
    public int tasks() {
        return tasks;
    }

    /** The units that may read it: its own with its superiors, and those that have or had a part of it with theirs. */
    public List<UnitCode> readers() {
        return Stream.concat(unitPath().stream(), Arrays.stream(sharedWith).map(UnitCode::new))
                .toList();
    }

    /** Notes why the review refused the reply. */
    public void noteRejection(List<RejectionReason> reasons, String comment) {
        rework.note(reasons, comment);
    }

    public Rework rework() {
        return rework;
    }
}
