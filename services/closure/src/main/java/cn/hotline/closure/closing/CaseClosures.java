package cn.hotline.closure.closing;

import cn.hotline.events.CaseEvent;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Where closures are found and kept 结案库. */
@ApplicationScoped
public class CaseClosures {
    private final EntityManager entities;

    CaseClosures(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<CaseClosure> find(CaseId caseId) {
        return Optional.ofNullable(entities.find(CaseClosure.class, caseId.value()));
    }

    /** The closure of the event's case; an open one, kept from now on, when there was none. */
    public CaseClosure of(CaseEvent event) {
        return find(event.caseId()).orElseGet(() -> {
            CaseClosure fresh = new CaseClosure(event.caseId(), event.caseNo());
            entities.persist(fresh);
            return fresh;
        });
    }
}
