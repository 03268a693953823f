package cn.hotline.statistics.querying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Bucket;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which days 同比 and 环比 compare, worked out by hand. */
class ComparisonTest {
    private static final LocalDate LATER = LocalDate.parse("2040-01-01");

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-03, PERIOD_ON_PERIOD, 2026-02-01, 2026-02-28",
        "MONTH, 2026-02, PERIOD_ON_PERIOD, 2026-01-01, 2026-01-31",
        "MONTH, 2028-02, YEAR_ON_YEAR, 2027-02-01, 2027-02-28",
        "MONTH, 2029-02, YEAR_ON_YEAR, 2028-02-01, 2028-02-29",
        "MONTH, 2026-01, PERIOD_ON_PERIOD, 2025-12-01, 2025-12-31",
        "QUARTER, 2026-Q2, PERIOD_ON_PERIOD, 2026-01-01, 2026-03-31",
        "HALF_YEAR, 2026-H1, PERIOD_ON_PERIOD, 2025-07-01, 2025-12-31",
        "YEAR, 2026, YEAR_ON_YEAR, 2025-01-01, 2025-12-31",
        "YEAR, 2026, PERIOD_ON_PERIOD, 2025-01-01, 2025-12-31",
        "WEEK, 2026-W47, PERIOD_ON_PERIOD, 2026-11-09, 2026-11-15",
        "WEEK, 2026-W47, YEAR_ON_YEAR, 2025-11-17, 2025-11-23",
        "DAY, 2026-11-21, YEAR_ON_YEAR, 2025-11-21, 2025-11-21",
        "DAY, 2026-11-21, PERIOD_ON_PERIOD, 2026-11-20, 2026-11-20"
    })
    void a_stretch_is_compared_with(Bucket kind, String code, Comparison comparison, String from, String to) {
        assertThat(comparison.previous(Period.of(kind, code), null, LATER)).isEqualTo(days(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-11-30, PERIOD_ON_PERIOD, 2026-08-01, 2026-09-30",
        "2026-10-05, 2026-10-14, PERIOD_ON_PERIOD, 2026-09-25, 2026-10-04",
        "2026-10-05, 2026-10-14, YEAR_ON_YEAR, 2025-10-05, 2025-10-14",
        "2028-02-01, 2028-02-29, YEAR_ON_YEAR, 2027-02-01, 2027-02-28"
    })
    void days_are_compared_with(String from, String to, Comparison comparison, String then, String thenTo) {
        assertThat(comparison.previous(days(from, to), null, LATER)).isEqualTo(days(then, thenTo));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-10, PERIOD_ON_PERIOD, 2026-10-15, 2026-09-01, 2026-09-15",
        "MONTH, 2026-03, PERIOD_ON_PERIOD, 2026-03-30, 2026-02-01, 2026-02-28",
        "MONTH, 2026-10, YEAR_ON_YEAR, 2026-10-15, 2025-10-01, 2025-10-15",
        "YEAR, 2026, YEAR_ON_YEAR, 2026-11-21, 2025-01-01, 2025-11-21",
        "MONTH, 2026-10, PERIOD_ON_PERIOD, 2026-10-31, 2026-09-01, 2026-09-30"
    })
    void a_period_that_is_not_over_is_compared_as_far_as_it_has_come(
            Bucket kind, String code, Comparison comparison, String today, String from, String to) {
        assertThat(comparison.previous(Period.of(kind, code), null, LocalDate.parse(today)))
                .isEqualTo(days(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-01, PERIOD_ON_PERIOD, 2025-12",
        "MONTH, 2026-01, YEAR_ON_YEAR, 2025-01",
        "WEEK, 2026-W01, PERIOD_ON_PERIOD, 2025-W52",
        "WEEK, 2027-W01, YEAR_ON_YEAR, 2026-W01",
        "WEEK, 2026-W53, YEAR_ON_YEAR,",
        "DAY, 2028-02-29, YEAR_ON_YEAR,",
        "HALF_YEAR, 2026-H2, YEAR_ON_YEAR, 2025-H2",
        "QUARTER, 2026-Q1, PERIOD_ON_PERIOD, 2025-Q4"
    })
    void a_row_is_compared_with(Bucket rows, String code, Comparison comparison, String then) {
        assertThat(comparison.previousCode(rows, code)).isEqualTo(then);
    }

    @Test
    void rows_of_a_year_by_month_are_each_compared_with_the_month_before() {
        Period year = Period.of(Bucket.YEAR, "2026");
        assertThat(Comparison.PERIOD_ON_PERIOD.previous(year, Bucket.MONTH, LATER))
                .isEqualTo(days("2025-12-01", "2026-11-30"));
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), null);
    }
}
