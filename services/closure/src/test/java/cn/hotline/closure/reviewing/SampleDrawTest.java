package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.hotline.kernel.id.ReviewId;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDrawTest {
    private static final int MANY = 50_000;

    @ParameterizedTest
    @CsvSource({"10", "33.33", "0.5"})
    void about_the_share_asked_for_is_drawn(BigDecimal percent) {
        long drawn = Stream.generate(ReviewId::next)
                .limit(MANY)
                .filter(id -> SampleDraw.isDrawn(id, percent))
                .count();

        assertThat(drawn * 100.0 / MANY).isCloseTo(percent.doubleValue(), within(0.75));
    }

    @Test
    void all_or_none_is_exact_and_the_same_review_is_always_drawn_the_same() {
        ReviewId id = ReviewId.next();

        assertThat(SampleDraw.isDrawn(id, BigDecimal.valueOf(100))).isTrue();
        assertThat(SampleDraw.isDrawn(id, BigDecimal.ZERO)).isFalse();
        boolean once = SampleDraw.isDrawn(id, BigDecimal.valueOf(50));
        assertThat(Stream.generate(() -> SampleDraw.isDrawn(id, BigDecimal.valueOf(50)))
                        .limit(10))
                .containsOnly(once);
    }
}
