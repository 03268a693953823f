package cn.hotline.intake.accessing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Who saw a case, when and what 查看记录: unmaskings and views together, newest first. */
@ApplicationScoped
public class AccessLog {
    private static final String SHOWN = "select view_id, viewed_at, kind, viewer, viewer_name, viewer_unit,"
            + " cast(null as text) as purpose, cast(null as text) as note from demand_view where case_id = :caseId";
    private static final String UNMASKED =
            "select view_id, viewed_at, 'UNMASKED' as kind, viewer, viewer_name, viewer_unit,"
                    + " purpose, note from contact_view where case_id = :caseId";

    private final EntityManager entities;

    AccessLog(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws DomainException {@code not-found} when there is no such case */
    public Page<AccessEntry> of(CaseId caseId, String after, int limit) {
        String paging = after == null || after.isBlank()
                ? ""
                : " where (viewed_at, view_id) < (cast(:at as timestamptz), cast(:id as uuid))";
        Query query = entities.createNativeQuery("select * from (" + SHOWN + " union all " + UNMASKED + ") seen"
                        + paging + " order by viewed_at desc, view_id desc")
                .setParameter("caseId", caseId.value())
                .setMaxResults(limit + 1);
        if (!paging.isEmpty()) {
            String[] parts = after.split("_", 2);
            query.setParameter("at", time(parts[0])).setParameter("id", id(parts.length < 2 ? "" : parts[1]));
        }
        List<?> rows = query.getResultList();
        if (rows.isEmpty()) {
            requireCase(caseId);
        }
        return Page.of(
                rows.stream().map(row -> entry((Object[]) row)).toList(),
                limit,
                entry -> entry.viewedAt() + "_" + entry.viewId());
    }

    private void requireCase(CaseId caseId) {
        if (entities.createNativeQuery("select 1 from demand where case_id = ?1")
                .setParameter(1, caseId.value())
                .getResultList()
                .isEmpty()) {
            throw new DomainException(CommonError.NOT_FOUND, "诉求 " + caseId);
        }
    }

    private static AccessEntry entry(Object[] row) {
        return new AccessEntry(
                (UUID) row[0],
                (Instant) row[1],
                AccessKind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    private static String time(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw wrongPage();
        }
    }

    private static String id(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw wrongPage();
        }
    }

    private static DomainException wrongPage() {
        return new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页的 next");
    }
}
