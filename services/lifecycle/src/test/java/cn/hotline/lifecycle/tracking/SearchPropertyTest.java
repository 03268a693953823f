package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.testkit.Infrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever way a page is found by: all pages together are what a plain filter of all cases gives, in the same order. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SearchPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final String CASES = """
            insert into case_file (case_id, case_no, channel, type, urgency, category, title, status, unit, units, tags, street,
                outcome, dispatch_cause, registered_at, closed_at, due_at, near_due_at, clock_running, last_event_at)
            select gen_random_uuid(), 'PROPERTY-' || i, 'PROPERTY', 'HELP', (array['NORMAL', 'URGENT'])[1 + i % 2],
                (array['01', '0101', '010102', '02', '0203'])[1 + i % 5],
                (select string_agg(substr('噪声雪Aa%_!路 ', 1 + (random() * 9)::int, 1), '') from generate_series(0, i % 9)),
                status, 'U' || i % 3, array['U' || i % 3, 'P' || i % 4], case when i % 7 < 2 then '{BUSINESS}'::varchar[] else '{}' end,
                'S' || i % 6, case when status = 'ARCHIVED' then (array['CLOSED', 'ANSWERED'])[1 + i % 2] end, 'FIRST', at, at + closed, at + due, at + due - interval '1 day',
                status in ('SIGNED', 'DISPATCHED') and due is not null, at
            from (select i, (array['ARCHIVED', 'ARCHIVED', 'ARCHIVED', 'CLOSED', 'SIGNED', 'DISPATCHED', 'REGISTERED'])[1 + (random() * 6)::int] status,
                         timestamptz '2026-11-21 04:00:00Z' - (random() * 300)::int * interval '12 hours' as at,
                         case when random() < 0.7 then ((random() * 80)::int - 5) * interval '12 hours' end as closed,
                         case when random() < 0.8 then ((random() * 80)::int - 5) * interval '12 hours' end as due
                  from generate_series(1, 3000) i) dice
            on conflict do nothing
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    CaseSelection selection;

    private final Random random = new Random(20261121);

    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(CASES);
        }
    }

    @Test
    void all_pages_of_any_query_are_what_a_plain_filter_gives() {
        List<CaseFile> all = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from CaseFile where channel = 'PROPERTY'", CaseFile.class)
                        .getResultList());
        assertThat(all).hasSize(3000);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            Question asked = question();
            CaseSort sort = CaseSort.values()[random.nextInt(CaseSort.values().length)];
            List<UUID> expected = all.stream()
                    .filter(asked.matching)
                    .filter(file -> !sort.column().equals("c.due_at") || file.clock.dueAt != null)
                    .sorted(order(sort))
                    .map(file -> file.caseId)
                    .toList();

            assertThat(walk(asked.query, sort)).as(asked + " by " + sort.code()).containsExactlyElementsOf(expected);

            CaseQuery query = asked.query.get();
            assertThat(all).as(asked.words).allSatisfy(file -> assertThat(query.includes(file, NOW))
                    .isEqualTo(asked.matching.test(file)));

            CaseTotal total = QuarkusTransaction.requiringNew().call(() -> selection.total(asked.query.get()));
            long count = all.stream().filter(asked.matching).count();
            assertThat(total.exact()).as(asked.words).isEqualTo(count <= 1_000);
            assertThat(Math.min(total.total(), 1_001)).as(asked.words).isEqualTo(Math.min(count, 1_001));
            found += expected.size();
        }
        assertThat(found).isGreaterThan(5_000);
    }

    private List<UUID> walk(Supplier<CaseQuery> query, CaseSort sort) {
        List<UUID> seen = new ArrayList<>();
        int limit = 40 + random.nextInt(300);
        String after = null;
        do {
            String from = after;
            List<CaseFile> page =
                    QuarkusTransaction.requiringNew().call(() -> selection.rows(query.get(), sort, from, limit, 300));
            page.forEach(file -> seen.add(file.caseId));
            after = page.size() < limit ? null : sort.cursor(page.get(limit - 1));
        } while (after != null);
        return seen;
    }

    private Question question() {
        String text = List.of("噪声", "雪", "aa", "%_", "!路", "声雪", "a").get(random.nextInt(7));
        List<CaseStatus> statuses = List.of(
                        List.of(CaseStatus.SIGNED),
                        List.of(CaseStatus.ARCHIVED),
                        List.of(CaseStatus.CLOSED, CaseStatus.DISPATCHED),
                        List.of(CaseStatus.CLOSED, CaseStatus.ARCHIVED))
                .get(random.nextInt(4));
        Lamp lamp = Lamp.values()[random.nextInt(3)];
        Period period = Period.values()[random.nextInt(3)];
        LocalDate from =
                random.nextInt(4) == 0 ? null : LocalDate.of(2026, 6, 1).plusDays(random.nextInt(170));
        LocalDate to = random.nextInt(4) == 0 ? null : LocalDate.of(2026, 6, 1).plusDays(random.nextInt(180));
        boolean byText = random.nextBoolean();
        boolean byStatus = random.nextInt(3) == 0;
        boolean byLamp = random.nextInt(5) == 0;
        boolean byPeriod = random.nextBoolean();
        boolean urgent = random.nextInt(4) == 0;
        String unit = random.nextInt(5) == 0 ? "U1" : null;
        String concerning = random.nextInt(5) == 0 ? "P2" : null;
        String tag = random.nextInt(6) == 0 ? "BUSINESS" : null;
        String category = random.nextInt(4) == 0 ? List.of("01", "0101", "0203").get(random.nextInt(3)) : null;
        String street = random.nextInt(6) == 0 ? "S4" : null;
        boolean answered = random.nextInt(8) == 0;
        Supplier<CaseQuery> query = () -> new CaseQuery()
                .channel("PROPERTY")
                .text(byText ? text : null)
                .statuses(byStatus ? statuses : List.of())
                .lamp(byLamp ? lamp : null, NOW)
                .urgency(urgent ? Urgency.URGENT : null)
                .unit(unit)
                .concerning(concerning)
                .tag(tag)
                .category(category)
                .street(street)
                .outcome(answered ? CaseOutcome.ANSWERED : null)
                .period(period, byPeriod ? from : null, byPeriod ? to : null);
        Predicate<CaseFile> matching =
                file -> (!byText || file.demand.title.toLowerCase().contains(text))
                        && (!byStatus || statuses.contains(file.status))
                        && (!byLamp || file.clock.lamp(NOW) == lamp)
                        && (!urgent || file.demand.urgency == Urgency.URGENT)
                        && (unit == null || unit.equals(file.handling.unit))
                        && (concerning == null || List.of(file.handling.units).contains(concerning))
                        && (tag == null || List.of(file.demand.tags).contains(tag))
                        && (category == null || file.demand.category.startsWith(category))
                        && (street == null || street.equals(file.demand.street))
                        && (!answered || file.outcome == CaseOutcome.ANSWERED)
                        && (!byPeriod || isWithin(of(file, period), from, to));
        return new Question(
                query,
                matching,
                (byText ? text : "")
                        + Stream.of(unit, concerning, tag, category, street, answered ? "ANSWERED" : null)
                                .filter(Objects::nonNull)
                                .toList()
                        + (byStatus ? statuses : "")
                        + (byLamp ? lamp : "")
                        + (byPeriod ? " " + period + " " + from + " to " + to : ""));
    }

    private static Comparator<CaseFile> order(CaseSort sort) {
        // the database orders ids by their bytes, as their texts do; java.util.UUID does not
        Comparator<CaseFile> ascending = Comparator.comparing(
                        (CaseFile file) -> sort.column().equals("c.due_at") ? file.clock.dueAt : file.registeredAt)
                .thenComparing(file -> file.caseId.toString());
        return sort.code().startsWith("-") ? ascending.reversed() : ascending;
    }

    private static Instant of(CaseFile file, Period period) {
        return switch (period) {
            case REGISTERED -> file.registeredAt;
            case CLOSED -> file.closedAt;
            case DUE -> file.clock.dueAt;
        };
    }

    private static boolean isWithin(Instant at, LocalDate from, LocalDate to) {
        if (at == null) {
            return from == null && to == null;
        }
        LocalDate day = LocalDate.ofInstant(at, DistrictTime.ZONE);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private record Question(Supplier<CaseQuery> query, Predicate<CaseFile> matching, String words) {
        @Override
        public String toString() {
            return words;
        }
    }
}
