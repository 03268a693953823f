package cn.hotline.supervision.units;

import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.UnitCode;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The directory of units 承办单位名录, kept true by {@code dispatch.unit-changed}. */
@ApplicationScoped
public class UnitDirectory implements EventRoutes {
    private final EntityManager entities;

    UnitDirectory(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void register(EventRouter router) {
        router.on(UnitChanged.class, envelope -> keep(envelope.data()));
    }

    private Optional<KnownUnit> find(UnitCode code) {
        return Optional.ofNullable(entities.find(KnownUnit.class, code.value())).filter(KnownUnit::isActive);
    }

    /** The unit as one to be held responsible, unless it is unknown or retired. */
    public Optional<ResponsibleUnit> responsible(UnitCode code) {
        return find(code).map(unit -> ResponsibleUnit.of(code, unit.name(), unit.path()));
    }

    /**
     * The unit as one to be held responsible: as it has the case, or else as the directory has it, or else standing alone.
     *
     * @param present the unit that has the case; null when none has
     */
    public ResponsibleUnit responsible(UnitCode code, ResponsibleUnit present) {
        if (present != null && present.code().equals(code)) {
            return present;
        }
        return responsible(code).orElseGet(() -> ResponsibleUnit.of(code, null, List.of()));
    }

    private void keep(UnitChanged change) {
        KnownUnit unit = entities.find(KnownUnit.class, change.code().value());
        if (unit == null) {
            unit = new KnownUnit(change.code());
            unit.become(change);
            entities.persist(unit);
        } else {
            unit.become(change);
        }
    }
}
