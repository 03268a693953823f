package cn.hotline.statistics.folding;

import cn.hotline.events.Envelope;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.UnitCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/** Which unit held a work order when 承办沿革: the one it was dispatched to, then those it went to with changes of organisation 机构调整. */
public class Holding {
    String dispatchedUnit;
    String[] dispatchedPath = {};
    String signedUnit;
    String closedUnit;
    Instant[] transferredAt = {};
    String[] transferredTo = {};
    String[] transferredPath = {};

    // derived at every fold
    String signUnit;
    String dueUnit;
    String litUnit;

    Holding() {}

    void dispatched(UnitCode unit, Collection<UnitCode> path) {
        dispatchedUnit = Codes.of(unit);
        dispatchedPath = Codes.path(path);
    }

    void signed(UnitCode by) {
        signedUnit = Codes.of(by);
    }

    void closed(UnitCode of) {
        closedUnit = Codes.of(of);
    }

    void transferred(Envelope<WorkOrderTransferred> said) {
        int place = until(said.time());
        if (place == transferredAt.length) {
            transferredPath = Codes.path(said.data().newUnitPath());
        }
        transferredAt = inserted(transferredAt, place, said.time());
        transferredTo = inserted(transferredTo, place, Codes.of(said.data().newUnit()));
    }

    private static <T> T[] inserted(T[] all, int place, T one) {
        T[] longer = Arrays.copyOf(all, all.length + 1);
        System.arraycopy(all, place, longer, place + 1, all.length - place);
        longer[place] = one;
        return longer;
    }

    /** How many transfers had happened by then. */
    private int until(Instant moment) {
        return (int)
                Arrays.stream(transferredAt).filter(at -> !at.isAfter(moment)).count();
    }

    /** The unit that held the order at a moment; null means now. */
    String at(Instant moment) {
        return after(moment == null ? transferredTo.length : until(moment));
    }

    private String after(int transfers) {
        if (transfers > 0) {
            return transferredTo[transfers - 1];
        }
        if (dispatchedUnit != null) {
            return dispatchedUnit;
        }
        return closedUnit == null ? signedUnit : closedUnit;
    }

    /** Derives who is charged: the unit that held the order at the moment that decides. */
    void settle(Instant signing, Instant due, Instant lit) {
        signUnit = at(signing);
        dueUnit = at(due);
        litUnit = at(lit);
    }

    /** The present unit and its superiors, lowest first. */
    String[] path() {
        return transferredTo.length == 0 ? dispatchedPath : transferredPath;
    }

    /** The unit something of the order lies with: it goes along with the transfers after its begin, until it was decided. */
    String follow(String unit, Instant begin, Instant decided) {
        String with = unit;
        for (int i = until(begin); i < (decided == null ? transferredTo.length : until(decided)); i++) {
            if (with.equals(after(i))) {
                with = transferredTo[i];
            }
        }
        return with;
    }
}
