package cn.hotline.dispatch.units;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator adds a unit 新增单位. */
@ApplicationScoped
public class AddUnit {
    private final Units units;
    private final Outbox outbox;
    private final Caller caller;

    AddUnit(Units units, Outbox outbox, Caller caller) {
        this.units = units;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public Unit add(UnitCode code, String name, UnitKind kind, UnitCode parent, boolean active, String dutyPhone) {
        if (units.findById(code.value()) != null) {
            throw new DomainException(DispatchError.UNIT_EXISTS, code);
        }
        Unit unit = new Unit(code, name, kind, parent == null ? null : units.requireActive(parent), active);
        unit.answerAt(dutyPhone);
        units.persistAndFlush(unit);
        outbox.append(caller.actor(), unit.changed());
        return unit;
    }
}
