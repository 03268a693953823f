package cn.hotline.callback.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.hotline.kernel.id.CaseId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDrawTest {
    private static final int MANY = 50_000;

    private final SampleDraw draw = new SampleDraw("a key");

    @ParameterizedTest
    @CsvSource({"0", "0.01", "0.5", "30", "33.33", "99.99", "100"})
    void of_all_parts_exactly_the_share_asked_for_is_drawn(BigDecimal percent) {
        long drawn = IntStream.range(0, SampleDraw.PARTS)
                .filter(part -> SampleDraw.isDrawn(part, percent))
                .count();

        assertThat(BigDecimal.valueOf(drawn, 2)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"10", "33.33", "0.5"})
    void the_cases_spread_evenly_over_the_parts(BigDecimal percent) {
        long drawn = cases().limit(MANY)
                .filter(id -> draw.isDrawn("callback", id, percent))
                .count();

        assertThat(drawn * 100.0 / MANY).isCloseTo(percent.doubleValue(), within(0.75));
    }

    @Test
    void whoever_is_drawn_at_a_small_share_is_drawn_at_every_greater_one() {
        assertThat(cases().limit(1_000).filter(id -> draw.isDrawn("callback", id, BigDecimal.TEN)))
                .allMatch(id -> draw.isDrawn("callback", id, BigDecimal.valueOf(11)));
    }

    @Test
    void a_repeat_decides_the_same_and_another_key_or_purpose_otherwise() {
        List<UUID> some = cases().limit(200).toList();
        BigDecimal half = BigDecimal.valueOf(50);
        List<Boolean> first =
                some.stream().map(id -> draw.isDrawn("callback", id, half)).toList();

        assertThat(some.stream()
                        .map(id -> new SampleDraw("a key").isDrawn("callback", id, half))
                        .toList())
                .isEqualTo(first);
        assertThat(some.stream()
                        .map(id -> new SampleDraw("another").isDrawn("callback", id, half))
                        .toList())
                .isNotEqualTo(first);
        assertThat(some.stream().map(id -> draw.isDrawn("evaluation", id, half)).toList())
                .isNotEqualTo(first);
    }

    private static Stream<UUID> cases() {
        return Stream.generate(CaseId::next).map(CaseId::value);
    }
}
