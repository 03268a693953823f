package cn.hotline.supervision.units;

import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.UnitCode;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
