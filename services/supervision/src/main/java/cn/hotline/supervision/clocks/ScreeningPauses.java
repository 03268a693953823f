package cn.hotline.supervision.clocks;

import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The pauses of cases not filed yet 立案前并案期间. */
@ApplicationScoped
class ScreeningPauses {
    private final EntityManager entities;

    ScreeningPauses(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ScreeningPause> find(CaseId caseId) {
        return Optional.ofNullable(entities.find(ScreeningPause.class, caseId.value()));
    }

    void begin(CaseId caseId, Instant at) {
        find(caseId)
                .ifPresentOrElse(pause -> pause.beginAgain(at), () -> entities.persist(new ScreeningPause(caseId, at)));
    }
}
