package cn.hotline.statistics.indicating;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drills a figure down to the things it counts 指标下钻; by construction from the same definition and scope as the figure. */
@ApplicationScoped
public class ListIndicatorCases {
    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,17})_([0-9a-fA-F-]{36})");

    private final EntityManager entities;
    private final Clock clock;

    ListIndicatorCases(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Which side of the figure. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * One counted thing.
     *
     * @param id of the subject: the case's own id where cases are counted
     * @param weight how much it adds to the figure
     */
    public record Counted(UUID id, UUID caseId, String caseNo, String unit, Instant at, long weight) {
        public String cursor() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }
    }

    /** @param after null for the first page */
    @Transactional
    public Page<Counted> list(Indicator indicator, Part part, Scope scope, String after, int limit) {
        Definition definition = indicator.definition();
        String id = definition.subject().id();
        boolean numerator = part == Part.NUMERATOR;
        String sql = "select " + id + " as id, c.case_id as case_id, c.case_no as case_no, " + definition.unit()
                + " as unit, " + definition.at() + " as at, cast(" + (numerator ? definition.weight() : "1")
                + " as bigint) as weight from " + definition.subject().source()
                + " where " + scope.condition(definition.scan()) + " and (" + definition.denominator() + ")"
                + (numerator ? " and (" + definition.numerator() + ")" : "")
                + (after == null ? "" : " and (" + definition.at() + ", " + id + ") > (:afterAt, :afterId)")
                + " order by " + definition.at() + ", " + id + " limit :limit";
        Query query = entities.createNativeQuery(sql, Tuple.class).setParameter("limit", limit + 1);
        scope.parameters().forEach(query::setParameter);
        if (sql.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        if (after != null) {
            continueAfter(query, after);
        }
        List<?> rows = query.getResultList();
        return Page.of(rows.stream().map(row -> read((Tuple) row)).toList(), limit, Counted::cursor);
    }

    /** Goes on after the last thing of the page before. */
    public static void continueAfter(Query query, String after) {
        Matcher cursor = CURSOR.matcher(after);
        if (!cursor.matches()) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页返回的 next");
        }
        query.setParameter("afterAt", Instant.EPOCH.plus(Long.parseLong(cursor.group(1)), ChronoUnit.MICROS));
        query.setParameter("afterId", UUID.fromString(cursor.group(2)));
    }

    /** One row of (id, case_id, case_no, unit, at, weight). */
    public static Counted read(Tuple row) {
        return new Counted(
                row.get("id", UUID.class),
                row.get("case_id", UUID.class),
                row.get("case_no", String.class),
                row.get("unit", String.class),
                moment(row.get("at")),
                row.get("weight", Number.class).longValue());
    }

    private static Instant moment(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    }
}
