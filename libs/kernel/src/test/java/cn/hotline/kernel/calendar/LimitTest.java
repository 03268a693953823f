package cn.hotline.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @Test
    void prints_a_compact_text() {
        assertThat(Limit.ofWorkingDays(5)).hasToString("5wd");
        assertThat(Limit.ofWorkingHours(4)).hasToString("240wm").isEqualTo(Limit.ofWorkingMinutes(240));
        assertThat(Limit.ofNatural(Duration.ofHours(2))).hasToString("PT2H");
        assertThat(Limit.ofNatural(Duration.ofDays(1))).hasToString("PT24H");
        assertThat(Limit.ofNatural(Duration.ofMinutes(15))).hasToString("PT15M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0wd", "5wd", "3650wd", "0wm", "240wm", "5256000wm", "PT0S", "PT15M", "PT2H", "PT24H", "PT87600H"
            })
    void reads_back_what_it_prints(String text) {
        assertThat(Limit.parse(text)).hasToString(text);
    }

    @Test
    void reads_any_iso_form_of_natural_time() {
        assertThat(Limit.parse("P1D")).isEqualTo(Limit.ofNatural(Duration.ofHours(24)));
        assertThat(Limit.parse("PT90M")).hasToString("PT1H30M");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "5",
                "wd",
                "-5wd",
                "+5wd",
                "5 wd",
                "5WD",
                "1.5wd",
                "5wdx",
                "３wd",
                "3651wd",
                "5256001wm",
                "99999999999wm",
                "PT30S",
                "PT0.5S",
                "-PT1H",
                "PT87601H",
                "P9999999999999999999D",
                "P106751991167300D",
                "P1M"
            })
    void refuses_any_other_text(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
    }

    @Test
    void refuses_amounts_out_of_range_and_parts_of_a_minute() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofWorkingDays(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofWorkingHours(Integer.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofWorkingMinutes(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofNatural(Duration.ofSeconds(90)));
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofNatural(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @CsvSource({
        "10wd, 1wd, 5wd",
        "5wd, 1wd, 3wd",
        "2wd, 1wd, 1wd",
        "1wd, 1wd, 1wd",
        "4wd, 3wd, 3wd",
        "0wd, 1wd, 1wd",
        "5wm, 0wm, 3wm",
        "240wm, 1wd, 120wm",
        "PT24H, 1wd, PT12H",
        "PT2H, 1wd, PT1H",
        "PT15M, PT10M, PT10M",
        "PT1M, 2wd, PT1M",
        "5wd, PT24H, 3wd"
    })
    void half_is_rounded_up_and_no_less_than_the_minimum_of_the_same_unit(Limit whole, Limit minimum, Limit half) {
        assertThat(whole.half(minimum)).isEqualTo(half);
    }

    @Test
    void only_natural_time_is_natural() {
        assertThat(Limit.parse("PT2H").isNatural()).isTrue();
        assertThat(Limit.parse("1wd").isNatural()).isFalse();
        assertThat(Limit.parse("1wm").isNatural()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5wd,5 个工作日", "240wm,4 个工作小时", "15wm,15 个工作分钟", "PT24H,24 小时（自然时间）", "PT90M,90 分钟（自然时间）"})
    void people_read_it_in_words(String text, String words) {
        assertThat(Limit.parse(text).label()).isEqualTo(words);
    }
}
