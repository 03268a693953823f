package cn.hotline.lifecycle.tracking;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What cases are asked for 查询条件, as SQL over {@code case_file c}; conditions that are not given do not count. */
public final class CaseQuery {
    /** Nearly all cases are archived; the few others have indexes of their own, which this lets the planner use. */
    private static final String OPEN = "c.status <> 'ARCHIVED'";

    private final StringBuilder where = new StringBuilder("true");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Cases in any of these statuses. */
    public CaseQuery statuses(Collection<CaseStatus> statuses) {
        String[] names = statuses.stream().map(CaseStatus::name).toArray(String[]::new);
        return switch (names.length) {
            case 0 -> this;
            case 1 -> when("c.status = :status", "status", names[0]);
            default ->
                when(
                        "c.status = any(:statuses)" + (statuses.contains(CaseStatus.ARCHIVED) ? "" : " and " + OPEN),
                        "statuses",
                        names);
        };
    }

    public CaseQuery outcome(CaseOutcome outcome) {
        return when("c.outcome = :outcome", "outcome", name(outcome));
    }

    public CaseQuery type(DemandType type) {
        return when("c.type = :type", "type", name(type));
    }

    public CaseQuery urgency(Urgency urgency) {
        return when("c.urgency = :urgency", "urgency", name(urgency));
    }

    public CaseQuery unit(String unit) {
        return when("c.unit = :unit", "unit", unit);
    }

    /** Cases with an order, now or before, of this unit or one below it. */
    public CaseQuery concerning(String unit) {
        return when("c.units @> :concerned", "concerned", unit == null ? null : new String[] {unit});
    }

    public CaseQuery channel(String channel) {
        return when("c.channel = :channel", "channel", channel);
    }

    /** This category and all below it. */
    public CaseQuery category(String category) {
        return when("c.category like :category", "category", category == null ? null : category + "%");
    }

    public CaseQuery street(String street) {
        return when("c.street = :street", "street", street);
    }

    public CaseQuery community(String community) {
        return when("c.community = :community", "community", community);
    }

    public CaseQuery tag(String tag) {
        return when("c.tags @> :tag", "tag", tag == null ? null : new String[] {tag});
    }

    public CaseQuery contact(UUID contactId) {
        return when("c.contact_id = :contactId", "contactId", contactId);
    }

    public CaseQuery caseNo(String caseNo) {
        return when("c.case_no = :caseNo", "caseNo", caseNo);
    }

    /** These cases only; an empty list asks for none in particular. */
    public CaseQuery ids(Collection<UUID> ids) {
        return when("c.case_id = any(:ids)", "ids", ids.isEmpty() ? null : ids.toArray(UUID[]::new));
    }

    /** Cases whose title holds the text. */
    public CaseQuery text(String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String plain = text.strip();
        when("c.title_pairs @> character_pairs(:text)", "text", plain);
        return when("c.title ilike :pattern escape '!'", "pattern", "%" + plain.replaceAll("([!%_])", "!$1") + "%");
    }

    /** Cases whose handle clock has this lamp now. */
    public CaseQuery lamp(Lamp lamp, Instant now) {
        if (lamp == null) {
            return this;
        }
        values.put("now", now);
        return that("c.clock_running and "
                + switch (lamp) {
                    case RED -> "c.due_at < :now";
                    case YELLOW -> "c.due_at >= :now and c.near_due_at <= :now";
                    case GREEN -> "c.due_at >= :now and c.near_due_at > :now";
                });
    }

    /** Cases to which it happened on these days, both included. */
    public CaseQuery period(Period period, LocalDate from, LocalDate to) {
        when(period.column() + " >= :from", "from", from == null ? null : startOf(from));
        return when(period.column() + " < :to", "to", to == null ? null : startOf(to.plusDays(1)));
    }

    public String where() {
        return where.toString();
    }

    public Map<String, Object> values() {
        return values;
    }

    CaseQuery that(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    CaseQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    private CaseQuery when(String condition, String name, Object value) {
        return value == null ? this : with(name, value).that(condition);
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DistrictTime.ZONE).toInstant();
    }

    /** What a period of days is held against 期间口径. */
    public enum Period {
        REGISTERED("c.registered_at"),
        CLOSED("c.closed_at"),
        DUE("c.due_at");

        private final String column;

        Period(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
