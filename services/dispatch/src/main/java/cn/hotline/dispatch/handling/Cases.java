package cn.hotline.dispatch.handling;

import cn.hotline.kernel.id.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The cases this service knows 工单快照. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<HotlineCase, UUID> {
    public Optional<HotlineCase> find(CaseId id) {
        return findByIdOptional(id.value());
    }
}
