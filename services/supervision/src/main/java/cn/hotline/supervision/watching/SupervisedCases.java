package cn.hotline.supervision.watching;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cases under watch 盯办案件. */
@ApplicationScoped
public class SupervisedCases {
    private final EntityManager entities;

    SupervisedCases(EntityManager entities) {
        this.entities = entities;
    }

    public void add(SupervisedCase watched) {
        entities.persist(watched);
    }

    /** The case; empty for one that was never accepted. */
    public Optional<SupervisedCase> find(CaseId id) {
        return Optional.ofNullable(entities.find(SupervisedCase.class, id.value()));
    }

    /** @throws DomainException {@code not-found} for a case that was never accepted */
    public SupervisedCase get(CaseId id) {
        return find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "工单 " + id));
    }

    /** The named cases by id, read at once: for lists that show a case beside each entry. */
    public Map<CaseId, SupervisedCase> byId(Collection<CaseId> ids) {
        List<UUID> distinct = ids.stream().map(CaseId::value).distinct().toList();
        return entities.createQuery("from SupervisedCase where caseId in :ids", SupervisedCase.class)
                .setParameter("ids", distinct)
                .getResultStream()
                .collect(Collectors.toMap(SupervisedCase::id, Function.identity()));
    }
}
