package cn.hotline.statistics.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.Bucket;
import cn.hotline.statistics.reporting.figuring.ReportPeriod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods 报告期: their days, their names, and which one comes before. */
class ReportPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-20, 2026-11-20, 2026-11-20, 2026年11月20日, 2026-11-19, 2026年11月20日",
        "DAY, 2028-03-01, 2028-03-01, 2028-03-01, 2028年3月1日, 2028-02-29, 2028年3月1日",
        "WEEK, 2026-W47, 2026-11-16, 2026-11-22, 2026年第47周, 2026-W46, 2026年11月16日至11月22日",
        "WEEK, 2027-W01, 2027-01-04, 2027-01-10, 2027年第1周, 2026-W53, 2027年1月4日至1月10日",
        "WEEK, 2026-W53, 2026-12-28, 2027-01-03, 2026年第53周, 2026-W52, 2026年12月28日至2027年1月3日",
        "MONTH, 2026-03, 2026-03-01, 2026-03-31, 2026年3月, 2026-02, 2026年3月1日至3月31日",
        "QUARTER, 2026-Q1, 2026-01-01, 2026-03-31, 2026年第一季度, 2025-Q4, 2026年1月1日至3月31日",
        "HALF_YEAR, 2026-H2, 2026-07-01, 2026-12-31, 2026年下半年, 2026-H1, 2026年7月1日至12月31日",
        "YEAR, 2026, 2026-01-01, 2026-12-31, 2026年, 2025, 2026年1月1日至12月31日"
    })
    void a_period_is_its_days_and_knows_what_it_is_called(
            Bucket kind, String key, String from, String to, String label, String previous, String days) {
        ReportPeriod period = ReportPeriod.of(kind, key);
        assertThat(period.from()).hasToString(from);
        assertThat(period.to()).hasToString(to);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.days()).isEqualTo(days);
        assertThat(period.key()).isEqualTo(key);
        assertThat(period.previous().key()).isEqualTo(previous);
        assertThat(ReportPeriod.containing(kind, period.to())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W54",
                "2025-W53",
                "2026-W00",
                "2026-W1",
                "2026-02-30",
                "2026-13",
                "2026-Q5",
                "2026-H3",
                "26",
                "",
                "2026-W47 "
            })
    void what_is_no_period_is_refused(String key) {
        for (Bucket kind : Bucket.values()) {
            assertThatThrownBy(() -> ReportPeriod.of(kind, key)).as(kind.name()).isInstanceOf(DomainException.class);
        }
    }
}
