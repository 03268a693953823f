package cn.hotline.statistics.folding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads case facts 工单事实查询. */
@ApplicationScoped
public class ReadCaseFacts {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final FactTable<CaseFact> CASES = new FactTable<>(CaseFact.class, CaseFact::new);
    private static final FactTable<GrantFact> GRANTS = new FactTable<>(GrantFact.class, GrantFact::new);

    private final AgroalDataSource database;

    ReadCaseFacts(AgroalDataSource database) {
        this.database = database;
    }

    /** The fact of one case. */
    @Transactional
    public Optional<CaseFactView> one(UUID caseId) {
        return views("case_id = ?", caseId).stream().findFirst();
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
        StringBuilder where = new StringBuilder("status = any(cast(? as text[])) and case_id > ?");
        List<Object> given = new ArrayList<>();
        given.add(ArrayText.of(statuses.toArray()));
        given.add(after == null ? BEFORE_ALL : after);
        if (!statuses.contains(CaseStatus.ARCHIVED)) {
            where.append(" and archived_at is null");
        }
        if (excluded != null) {
            where.append(" and cardinality(excluded_units) ").append(excluded ? "> 0" : "= 0");
        }
        if (unit != null) {
            where.append(" and unit_path @> array[cast(? as text)]");
            given.add(unit);
        }
        given.add(limit);
        return views(where + " order by case_id limit ?", given.toArray());
    }

    private List<CaseFactView> views(String where, Object... given) {
        try (Connection connection = database.getConnection()) {
            List<CaseFact> facts = CASES.find(connection, where, given).stream()
                    .map(FactTable.Held::row)
                    .toList();
            List<UUID> cases = facts.stream().map(CaseFact::caseId).toList();
            Map<UUID, List<GrantFact>> exclusions = GRANTS
                    .load(
                            connection,
                            cases,
                            " and kind = 'EXCLUSION' and granted_at is not null"
                                    + " order by granted_at, application_id")
                    .stream()
                    .map(FactTable.Held::row)
                    .collect(Collectors.groupingBy(grant -> grant.caseId));
            return facts.stream()
                    .map(fact -> CaseFactView.of(fact, exclusions.getOrDefault(fact.caseId, List.of())))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be read", e);
        }
    }
}
