package cn.hotline.statistics.folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads case facts 工单事实查询. */
@ApplicationScoped
public class ReadCaseFacts {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entities;

    ReadCaseFacts(EntityManager entities) {
        this.entities = entities;
    }

    /** The fact of one case. */
    @Transactional
    public Optional<CaseFactView> one(UUID caseId) {
        return Optional.ofNullable(entities.find(CaseFact.class, caseId))
                .map(fact -> views(List.of(fact)).get(0));
    }

    /**
     * A page of facts in the order of the case ids.
     *
     * @param statuses which statuses, never empty
     * @param excluded only cases excluded from some unit's assessment, or only others; null for all
     * @param unit only cases of this unit and the units below it; null for all
     * @param after the last case of the page before; null for the first page
     */
    @Transactional
    public List<CaseFactView> list(List<CaseStatus> statuses, Boolean excluded, String unit, UUID after, int limit) {
        Query query = entities.createNativeQuery(
                        "select * from case_fact where status in :statuses and case_id > :after"
                                + excluding(excluded)
                                + (unit == null ? "" : " and unit_path @> array[cast(:unit as text)]")
                                + " order by case_id limit :limit",
                        CaseFact.class)
                .setParameter("statuses", statuses.stream().map(Enum::name).toList())
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("limit", limit);
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        List<?> rows = query.getResultList();
        return views(rows.stream().map(CaseFact.class::cast).toList());
    }

    private static String excluding(Boolean excluded) {
        if (excluded == null) {
            return "";
        }
        return " and cardinality(excluded_units) " + (excluded ? "> 0" : "= 0");
    }

    private List<CaseFactView> views(List<CaseFact> facts) {
        Map<UUID, List<GrantFact>> exclusions = entities.createQuery(
                        "from GrantFact where caseId in :cases and kind = :kind and grantedAt is not null"
                                + " order by grantedAt, applicationId",
                        GrantFact.class)
                .setParameter("cases", facts.stream().map(fact -> fact.caseId).toList())
                .setParameter("kind", GrantKind.EXCLUSION)
                .getResultStream()
                .collect(Collectors.groupingBy(grant -> grant.caseId));
        return facts.stream()
                .map(fact -> CaseFactView.of(fact, exclusions.getOrDefault(fact.caseId, List.of())))
                .toList();
    }
}
