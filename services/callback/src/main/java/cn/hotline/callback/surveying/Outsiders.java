package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Who may rate a case 本单位不回访: nobody of a unit that ever had it or a part of it, above such a unit or below it, whatever roles they
 * have besides. Of a handler whose unit is not known nobody can say.
 */
@ApplicationScoped
public class Outsiders {
    private final EntityManager entities;

    Outsiders(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param handler the unit the callback was asked for; null when there was none
     * @throws DomainException {@code own-unit}
     */
    public void require(Actor actor, CaseId caseId, UnitCode handler) {
        boolean own = actor.unit() == null ? actor.hasRole(Role.HANDLER) : isOwn(actor.unit(), caseId, handler);
        if (own) {
            throw new DomainException(CallbackError.OWN_UNIT);
        }
    }

    private boolean isOwn(UnitCode asking, CaseId caseId, UnitCode handler) {
        return Boolean.TRUE.equals(
                entities.createNativeQuery("select is_own_unit(?1, cast(?2 as text), ?3)", Boolean.class)
                        .setParameter(1, caseId.value())
                        .setParameter(2, handler == null ? null : handler.value())
                        .setParameter(3, asking.value())
                        .getSingleResult());
    }
}
