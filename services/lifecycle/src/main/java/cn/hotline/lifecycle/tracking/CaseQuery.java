package cn.hotline.lifecycle.tracking;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What cases are asked for 查询条件, as SQL over {@code case_file c} and as a test of one file; conditions that are not given do not
 * count.
 */
public final class CaseQuery {
    private static final Set<String> NAMED = Set.of("contact_id", "case_no", "ids");
    private static final String WITHIN =
            "array[left(c.category, 2), left(c.category, 4), c.category] @> array[cast(:within as text)]";
    private final StringBuilder filters = new StringBuilder("true");
    private final StringBuilder bounds = new StringBuilder("true");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<BiPredicate<CaseFile, Instant>> tests = new ArrayList<>();
    private TitleText text;
    private Days days = Days.ANY;

    /** Cases in any of these statuses. */
    public CaseQuery statuses(Collection<CaseStatus> statuses) {
        if (statuses.isEmpty()) {
            return this;
        }
        if (!statuses.contains(CaseStatus.ARCHIVED)) {
            open();
        }
        String[] names = statuses.stream().map(CaseStatus::name).toArray(String[]::new);
        test(file -> statuses.contains(file.status));
        return names.length == 1
                ? with("status", names[0]).that("c.status = :status")
                : with("statuses", names).that("c.status = any(:statuses)");
    }

    public CaseQuery outcome(CaseOutcome outcome) {
        return equal("outcome", outcome, file -> file.outcome);
    }

    public CaseQuery type(DemandType type) {
        return equal("type", type, file -> file.demand.type);
    }

    public CaseQuery urgency(Urgency urgency) {
        return equal("urgency", urgency, file -> file.demand.urgency);
    }

    public CaseQuery unit(String unit) {
        return equal("unit", unit, file -> file.handling.unit);
    }

    /** Cases with an order, or a part of one, now or before, of this unit or one below it. */
    public CaseQuery concerning(String unit) {
        return holding("units", unit, file -> file.handling.units);
    }

    public CaseQuery channel(String channel) {
        return equal("channel", channel, file -> file.channel);
    }

    /** This category and all below it. */
    public CaseQuery category(String category) {
        return category == null
                ? this
                : test(file -> file.demand.category.startsWith(category))
                        .with("category", category + "%")
                        .with("within", category)
                        .that("c.category like :category");
    }

    public CaseQuery street(String street) {
        return equal("street", street, file -> file.demand.street);
    }

    public CaseQuery community(String community) {
        return equal("community", community, file -> file.demand.community);
    }

    public CaseQuery tag(String tag) {
        return holding("tags", tag, file -> file.demand.tags);
    }

    public CaseQuery contact(UUID contactId) {
        return equal("contact_id", contactId, file -> file.demand.contactId);
    }

    public CaseQuery caseNo(String caseNo) {
        return equal("case_no", caseNo, file -> file.caseNo);
    }

    /** These cases only; an empty list asks for none in particular. */
    public CaseQuery ids(Collection<UUID> ids) {
        Set<UUID> wanted = Set.copyOf(ids);
        return ids.isEmpty()
                ? this
                : test(file -> wanted.contains(file.caseId))
                        .with("ids", ids.toArray(UUID[]::new))
                        .that("c.case_id = any(:ids)");
    }

    /** Cases whose title holds the text. */
    public CaseQuery text(String asked) {
        if (asked == null || asked.isBlank()) {
            return this;
        }
        text = new TitleText(asked.strip());
        return test(file -> text.isIn(file.demand.title))
                .with("text", text.plain())
                .with("pattern", text.pattern())
                .that(text.condition());
    }

    /** Cases whose handle clock has this lamp now. */
    public CaseQuery lamp(Lamp lamp, Instant now) {
        if (lamp == null) {
            return this;
        }
        tests.add((file, later) -> file.clock.lamp(later) == lamp);
        return open().with("now", now)
                .that("c.clock_running and "
                        + switch (lamp) {
                            case RED -> "c.due_at < :now";
                            case YELLOW -> "c.due_at >= :now and c.near_due_at <= :now";
                            case GREEN -> "c.due_at >= :now and c.near_due_at > :now";
                        });
    }

    /** Cases to which it happened on these days, both included. */
    public CaseQuery period(Period period, LocalDate first, LocalDate last) {
        days = Days.of(period, first, last);
        filters.append(days.condition());
        return test(days::include).given("from", days.from()).given("to", days.to());
    }

    String textCondition() {
        return text.condition();
    }

    /** All of it; of a case that meets it there is no more to ask. */
    public String where() {
        return filters + " and " + bounds;
    }

    /** As {@link #where()}, said once more in the words of the index of titles and filters. */
    String worded() {
        return text == null
                ? where()
                : where() + " and " + TitleText.INDEXED + (values.containsKey("within") ? " and " + WITHIN : "");
    }

    public Map<String, Object> values() {
        return values;
    }

    /** Whether a case is among those asked for, at a moment. */
    public boolean includes(CaseFile file, Instant now) {
        return tests.stream().allMatch(test -> test.test(file, now));
    }

    boolean hasText() {
        return text != null;
    }

    /** Whether it names the cases, the call they came with, or a few days of another time than the order goes by. */
    boolean isOfFew(CaseSort sort) {
        return !Collections.disjoint(values.keySet(), NAMED) || isAcross(sort) && days.isFew();
    }

    /** What an index in the order asked for can be entered and left by. */
    String bounds(CaseSort sort) {
        return days.isOf(sort) ? bounds + days.condition() : bounds.toString();
    }

    /** Whether a period is held against another time than the order goes by. */
    boolean isAcross(CaseSort sort) {
        return !days.isAny() && !days.isOf(sort);
    }

    /** Where in the order all those cases of the period stand that were closed, and due, so soon after their registering. */
    String span(CaseSort sort, Duration soon) {
        given("spanFrom", days.earliest(sort, soon)).given("spanTo", days.latest(sort, soon));
        return (days.from() == null ? "" : " and " + sort.column() + " >= :spanFrom")
                + (days.to() == null ? "" : " and " + sort.column() + " <= :spanTo");
    }

    /** A condition on the order itself. */
    CaseQuery bound(String condition) {
        bounds.append(" and ").append(condition);
        return this;
    }

    CaseQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    private CaseQuery given(String name, Object value) {
        return value == null ? this : with(name, value);
    }

    /** Nearly all cases are archived; the few others have indexes of their own, which this lets the planner use. */
    private CaseQuery open() {
        return bound("c.open");
    }

    private CaseQuery that(String condition) {
        filters.append(" and ").append(condition);
        return this;
    }

    private CaseQuery test(Predicate<CaseFile> test) {
        tests.add((file, now) -> test.test(file));
        return this;
    }

    private <T> CaseQuery equal(String column, T value, Function<CaseFile, T> field) {
        return value == null
                ? this
                : test(file -> value.equals(field.apply(file)))
                        .with(column, value instanceof Enum<?> code ? code.name() : value)
                        .that("c." + column + " = :" + column);
    }

    private CaseQuery holding(String column, String value, Function<CaseFile, String[]> field) {
        return value == null
                ? this
                : test(file -> List.of(field.apply(file)).contains(value))
                        .with(column, new String[] {value})
                        .that("c." + column + " @> :" + column);
    }
}
