package cn.hotline.supervision.urging;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.UrgeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The urgings 催办. */
@ApplicationScoped
public class Urges {
    private final EntityManager entities;

    Urges(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws DomainException {@code not-found} */
    public Urge get(UrgeId id) {
        return Optional.ofNullable(entities.find(Urge.class, id.value()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "催办 " + id));
    }
}
