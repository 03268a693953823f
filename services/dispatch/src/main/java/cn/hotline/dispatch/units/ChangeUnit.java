package cn.hotline.dispatch.units;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The administrator renames, moves or retires a unit 变更单位; units below move with it. */
@ApplicationScoped
public class ChangeUnit {
    private final Units units;
    private final WorkOrders orders;
    private final Outbox outbox;
    private final Caller caller;

    ChangeUnit(Units units, WorkOrders orders, Outbox outbox, Caller caller) {
        this.units = units;
        this.orders = orders;
        this.outbox = outbox;
        this.caller = caller;
    }

    /**
     * @param parent null at the top
     * @param dutyPhone null when nobody answers
     * @throws DomainException {@code unit-has-orders} when a unit with open orders is to be retired: they are handed over first
     */
    @Transactional
    public Unit change(
            UnitCode code,
            String ifMatch,
            String name,
            UnitKind kind,
            UnitCode parent,
            boolean active,
            String dutyPhone) {
        Unit unit = units.require(code);
        ETags.require(ifMatch, unit.version());
        Unit superior = parent == null ? null : units.requireActive(parent);
        if (superior != null && superior.isWithin(unit)) {
            throw new DomainException(DispatchError.UNIT_CYCLE, parent);
        }
        requireNoOrders(code, active);
        List<Unit> below = units.below(unit);
        unit.change(name, kind, superior, active);
        unit.answerAt(dutyPhone);
        outbox.append(caller.actor(), unit.changed());
        moveAlong(unit, below);
        units.flush();
        return unit;
    }

    private void requireNoOrders(UnitCode code, boolean active) {
        long open = active ? 0 : orders.countOpen(code);
        if (open > 0) {
            throw new DomainException(DispatchError.UNIT_HAS_ORDERS, open);
        }
    }

    private void moveAlong(Unit top, List<Unit> below) {
        Map<UnitCode, Unit> moved = new HashMap<>(Map.of(top.code(), top));
        for (Unit each : below) {
            List<UnitCode> before = each.path();
            each.putBelow(moved.get(each.parent()));
            moved.put(each.code(), each);
            if (!each.path().equals(before)) {
                outbox.append(caller.actor(), each.changed());
            }
        }
    }
}
