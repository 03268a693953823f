package cn.hotline.lifecycle.tracking;

import cn.hotline.events.DemandRegistered;
import cn.hotline.kernel.id.CaseId;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All case files 工单档案. */
@Singleton
public class CaseFiles {
    private final EntityManager entities;

    CaseFiles(EntityManager entities) {
        this.entities = entities;
    }

    /** The file of a case; read once in a transaction, however often asked. */
    public Optional<CaseFile> find(CaseId id) {
        return Optional.ofNullable(entities.find(CaseFile.class, id.value()));
    }

    /** The file of a case that must have one: its registering is the first event of its log. */
    public CaseFile get(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no case file of " + id));
    }

    /** As {@link #get(CaseId)}, by the process's business key. */
    public CaseFile get(String caseId) {
        return get(CaseId.fromString(caseId));
    }

    /** Opens the file of a registered case. */
    public CaseFile open(DemandRegistered event, Instant at) {
        CaseFile file = new CaseFile(event, at);
        entities.persist(file);
        return file;
    }

    /** How many cases are merged into this one, waiting or released. */
    public int followersOf(UUID leadCaseId) {
        return Math.toIntExact(
                entities.createQuery("select count(f) from CaseFile f where f.merger.leadCaseId = ?1", Long.class)
                        .setParameter(1, leadCaseId)
                        .getSingleResult());
    }

    /**
     * The merged cases that still wait for this lead.
     *
     * <p>Asked whenever a case is archived, so nothing is written first: mergings of this transaction are by {@link #merged}, and what became of
     * the files found is looked up in memory.
     */
    public List<CaseFile> waitingFor(CaseFile lead) {
        return entities
                .createQuery("from CaseFile where merger.leadCaseId = ?1 and not merger.released", CaseFile.class)
                .setParameter(1, lead.id().value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream()
                .filter(each -> each.isFollowerOf(lead))
                .toList();
    }

    /** To be called when a case was merged into another: its file is written now, so that {@link #waitingFor} finds it. */
    public void merged() {
        entities.flush();
    }
}
