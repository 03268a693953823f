package cn.hotline.closure.applying.adapter;

import cn.hotline.closure.applying.Application;
import cn.hotline.closure.applying.ApplicationKind;
import cn.hotline.closure.applying.ApplicationStatus;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Lists applications 申请查询, oldest first; a unit's people see those of their unit and the units below it. */
@ApplicationScoped
class ApplicationQueries {
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;
    private final Caller caller;

    ApplicationQueries(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** All but the kind may be null, which means all. */
    Page<ApplicationView> list(
            ApplicationKind kind,
            ApplicationStatus status,
            ExclusionReason reason,
            UUID caseId,
            String unit,
            UUID after,
            int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind = :p", kind);
        values.put("id > :p", after == null ? FIRST : after);
        values.put("status = :p", status);
        values.put("reason = :p", reason);
        values.put("caseId = :p", caseId);
        values.put("array_contains(unitPath, :p)", unit);
        values.put("array_contains(unitPath, cast(:p as String))", caller.isBoundToUnit() ? own() : null);
        values.values().removeIf(java.util.Objects::isNull);
        StringBuilder where = new StringBuilder();
        int number = 0;
        for (String condition : values.keySet()) {
            where.append(number == 0 ? "" : " and ").append(condition.replace(":p", ":p" + number++));
        }
        var query = entities.createQuery("from Application where " + where + " order by id", Application.class);
        number = 0;
        for (Object value : values.values()) {
            query.setParameter("p" + number++, value);
        }
        return Page.of(query.setMaxResults(limit + 1).getResultList(), limit, each -> each.id()
                        .toString())
                .map(ApplicationView::of);
    }

    private String own() {
        return String.valueOf(caller.actor().unit());
    }
}
