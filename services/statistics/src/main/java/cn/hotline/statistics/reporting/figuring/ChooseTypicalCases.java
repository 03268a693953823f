package cn.hotline.statistics.reporting.figuring;

import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.statistics.indicating.Definition;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.indicating.Measures;
import cn.hotline.statistics.naming.Directory;
import cn.hotline.statistics.naming.Names;
import cn.hotline.statistics.reporting.figuring.TypicalCase.Rule;
import cn.hotline.statistics.rolling.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Chooses typical cases 典型案例选取 by their stated rules, the same ones for the same facts. */
@ApplicationScoped
class ChooseTypicalCases {
    private static final int OF_EACH_RULE = 2;
    private static final Definition.Scan OF_CASES =
            Measures.ofCode("registered").counted().scan();
    private static final String COLUMNS =
            "select c.case_no, c.category, c.unit, c.registered_at, c.first_dispatched_at,"
                    + " c.last_closed_at, c.archived_at, c.hops, c.redo_round, c.returns_granted, c.rejections, c.final_satisfaction, ";
    private static final String CLOSED =
            "0 as late from case_fact c where c.last_closed_at >= :from and c.last_closed_at < :until";
    private static final Map<Rule, String> QUERIES = Map.of(
            Rule.MOST_HOPS,
            CLOSED + " and c.hops >= 3 ##1 order by c.hops desc, c.case_no limit :most",
            Rule.REDONE_SATISFIED,
            CLOSED + " and c.redo_satisfied ##1 order by c.redo_round desc, c.rejections desc, c.case_no limit :most",
            Rule.LONGEST_OVERDUE,
            "cast(floor(extract(epoch from coalesce(s.handle_ended_at, cast(:now as timestamptz)) - s.handle_due_at) / 86400)"
                    + " as bigint) as late from work_order_fact s join case_fact c on c.case_id = s.case_id"
                    + " where s.handle_due_at >= :from and s.handle_due_at < :until and s.due_moment is not null"
                    + " and s.reassigned_at is null and not (s.replies > s.rejections and s.last_replied_at <= s.handle_due_at)"
                    + " and coalesce(s.handle_ended_at, cast(:now as timestamptz)) > s.handle_due_at ##1"
                    + " order by coalesce(s.handle_ended_at, cast(:now as timestamptz)) - s.handle_due_at desc, c.case_no"
                    + " limit :most");

    private final EntityManager entities;
    private final Names names;

    ChooseTypicalCases(EntityManager entities, Names names) {
        this.entities = entities;
        this.names = names;
    }

    List<TypicalCase> choose(ReportPeriod period, Map<Dimension, Set<String>> filters, Instant now) {
        String narrowed = new Selection(null, List.of(), filters).conditions(OF_CASES);
        List<TypicalCase> chosen = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            String sql = COLUMNS + QUERIES.get(rule).replace("##1", narrowed);
            Query query = entities.createNativeQuery(sql, Tuple.class)
                    .setParameter(
                            "from",
                            period.from().atStartOfDay(DistrictTime.ZONE).toInstant())
                    .setParameter(
                            "until",
                            period.to()
                                    .plusDays(1)
                                    .atStartOfDay(DistrictTime.ZONE)
                                    .toInstant())
                    .setParameter("most", OF_EACH_RULE);
            if (sql.contains(":now")) {
                query.setParameter("now", now);
            }
            List<?> rows = query.getResultList();
            rows.forEach(row -> chosen.add(read(rule, (Tuple) row)));
        }
        return named(chosen);
    }

    private static TypicalCase read(Rule rule, Tuple row) {
        String satisfaction = row.get("final_satisfaction", String.class);
        return new TypicalCase(
                rule,
                row.get("case_no", String.class),
                row.get("category", String.class),
                row.get("unit", String.class),
                moment(row.get("registered_at")),
                moment(row.get("first_dispatched_at")),
                moment(row.get("last_closed_at")),
                moment(row.get("archived_at")),
                row.get("hops", Number.class).intValue(),
                Math.max(0, row.get("redo_round", Number.class).intValue()),
                row.get("returns_granted", Number.class).intValue(),
                row.get("rejections", Number.class).intValue(),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction).label(),
                row.get("late", Number.class).longValue());
    }

    private List<TypicalCase> named(List<TypicalCase> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        Map<String, String> categories = names.of(Directory.CATEGORY, codes(cases, TypicalCase::category));
        Map<String, String> units = names.of(Directory.UNIT, codes(cases, TypicalCase::unit));
        return cases.stream()
                .map(each -> new TypicalCase(
                        each.rule(),
                        each.caseNo(),
                        called(categories, each.category()),
                        called(units, each.unit()),
                        each.registeredAt(),
                        each.dispatchedAt(),
                        each.closedAt(),
                        each.archivedAt(),
                        each.hops(),
                        each.redos(),
                        each.returns(),
                        each.rejections(),
                        each.satisfaction(),
                        each.overdueDays()))
                .toList();
    }

    private static List<String> codes(List<TypicalCase> cases, java.util.function.Function<TypicalCase, String> code) {
        return cases.stream()
                .map(code)
                .map(found -> Objects.toString(found, "-"))
                .distinct()
                .toList();
    }

    private static String called(Map<String, String> names, String code) {
        return code == null ? "未定" : names.getOrDefault(code, code);
    }

    private static Instant moment(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    }
}
