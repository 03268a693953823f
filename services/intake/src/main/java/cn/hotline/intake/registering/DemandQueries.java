package cn.hotline.intake.registering;

import cn.hotline.intake.reporters.SearchHash;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads demands 诉求查询: one statement per answer, newest first. */
@ApplicationScoped
public class DemandQueries {
    private static final String ROWS = "select new cn.hotline.intake.registering.DemandRow("
            + "d, r, c.name, c.sourceAccount, k.name, s.name, m.name, l.caseNo)"
            + " from Demand d join Reporter r on r.caseId = d.caseId join Channel c on c.code = d.channel"
            + " left join Category k on k.code = d.category left join Unit s on s.code = d.spot.street"
            + " left join Unit m on m.code = d.spot.community left join Demand l on l.caseId = d.leadCaseId where 1 = 1";
    private static final String NEWEST_FIRST = " order by d.registeredAt desc, d.caseId desc";

    private final EntityManager entities;
    private final SearchHash hash;

    DemandQueries(EntityManager entities, SearchHash hash) {
        this.entities = entities;
        this.hash = hash;
    }

    /** @throws DomainException {@code not-found} */
    public DemandRow one(CaseId caseId) {
        return rows(" and d.caseId = :caseId", Map.of("caseId", caseId.value()), 1).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "诉求 " + caseId));
    }

    /** The demand a source knows by its own number. */
    Optional<DemandRow> bySource(String channel, String sourceNo) {
        return rows(
                        " and d.channel = :channel and d.sourceNo = :sourceNo",
                        Map.of("channel", channel, "sourceNo", sourceNo),
                        1)
                .stream()
                .findFirst();
    }

    public Page<DemandRow> list(DemandFilter filter, Cursor after, int limit) {
        Conditions conditions = new Conditions(after)
                .and("d.status = :status", "status", filter.status())
                .and("d.channel = :channel", "channel", filter.channel())
                .and(
                        "d.category like :category",
                        "category",
                        filter.category() == null ? null : filter.category() + "%")
                .and("d.type = :type", "type", filter.type())
                .and("d.provenance.contactId = :contact", "contact", filter.contact())
                .and("d.registeredAt >= :from", "from", filter.from())
                .and("d.registeredAt < :to", "to", filter.to())
                .and("locate(:text, d.title) > 0", "text", filter.text());
        return page(conditions, limit);
    }

    /** @throws DomainException {@code search-criterion-missing} when nothing is known */
    public Page<DemandRow> search(SearchCriteria criteria, Cursor after, int limit) {
        criteria.requireAny();
        Conditions conditions = new Conditions(after)
                .and("r.phoneHash = :phone", "phone", hash.phone(criteria.phone()))
                .and("r.nameHash = :name", "name", hash.name(criteria.name()))
                .and("d.caseNo = :caseNo", "caseNo", criteria.caseNo())
                .and("d.sourceNo = :sourceNo", "sourceNo", criteria.sourceNo());
        return page(conditions, limit);
    }

    private Page<DemandRow> page(Conditions conditions, int limit) {
        return Page.of(rows(conditions.text.toString(), conditions.values, limit + 1), limit, Cursor::of);
    }

    private List<DemandRow> rows(String where, Map<String, Object> values, int most) {
        TypedQuery<DemandRow> query = entities.createQuery(ROWS + where + NEWEST_FIRST, DemandRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** The where-clause of a list as far as its criteria are given. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Conditions(Cursor after) {
            if (after != null) {
                and("(d.registeredAt, d.caseId) < (:afterAt, :afterId)", "afterAt", after.registeredAt());
                values.put("afterId", after.caseId());
            }
        }

        Conditions and(String condition, String name, Object value) {
            if (value != null && !value.equals("")) {
                text.append(" and ").append(condition);
                values.put(name, value);
            }
            return this;
        }
    }
}
