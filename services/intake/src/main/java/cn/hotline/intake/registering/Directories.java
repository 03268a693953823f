package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Looks codes up in the directories 目录 of channels, categories and units. */
@ApplicationScoped
public class Directories {
    private static final String LOOK =
            "select c.name, coalesce(c.own, false), c.source_account, k.name, s.name, m.name,"
                    + " case when cast(?5 as text) is not null"
                    + " then pg_advisory_xact_lock(hashtextextended(?5, 8101)) is null end"
                    + " from (values (1)) one (n)"
                    + " left join channel c on c.code = ?1 and c.active"
                    + " left join category k on k.code = ?2 and k.active"
                    + " left join unit s on s.code = cast(?3 as text) and s.kind = 'STREET' and s.active"
                    + " left join unit m on m.code = cast(?4 as text) and m.kind = 'COMMUNITY' and m.active";

    private final EntityManager entities;

    Directories(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Reads what a new demand refers to and, in the same statement, makes other registrations under the same source number wait
     * until this transaction ends: the next statement then sees what they stored.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Surroundings lookAndHold(NewDemand demand) {
        Place place = demand.matter().place();
        String hold = demand.sourceNo() == null ? null : demand.channel() + "/" + demand.sourceNo();
        Object[] row = (Object[]) entities.createNativeQuery(LOOK)
                .setParameter(1, demand.channel())
                .setParameter(2, demand.matter().category().value())
                .setParameter(3, code(place.street()))
                .setParameter(4, code(place.community()))
                .setParameter(5, hold)
                .getSingleResult();
        return new Surroundings(
                (String) row[0], (Boolean) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }

    /** @throws DomainException {@code unknown-category} */
    public void requireCategory(CategoryCode code) {
        boolean known = !entities.createNativeQuery("select 1 from category where code = ?1 and active")
                .setParameter(1, code.value())
                .getResultList()
                .isEmpty();
        if (!known) {
            throw new DomainException(IntakeError.UNKNOWN_CATEGORY, code);
        }
    }

    private static String code(UnitCode unit) {
        return unit == null ? null : unit.value();
    }
}
