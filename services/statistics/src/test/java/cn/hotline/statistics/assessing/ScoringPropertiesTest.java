package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Indicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every score, whatever the curve and the counts: tried on thousands of random ones. */
class ScoringPropertiesTest {
    private final Random random = new Random(20261121);

    @Test
    void a_score_is_monotone_in_the_rate_and_never_leaves_floor_and_ceiling() {
        for (int i = 0; i < 2_000; i++) {
            boolean rising = random.nextBoolean();
            ScoreCurve curve = curve(rising);
            Fraction last = null;
            for (int n = 0; n <= 60; n++) {
                Fraction score = curve.at(Fraction.of(100L * n, 60));
                assertThat(score).isBetween(Fraction.of(curve.floor()), Fraction.of(curve.ceiling()));
                if (last != null) {
                    assertThat(Integer.signum(score.compareTo(last))).isIn(0, rising ? 1 : -1);
                }
                last = score;
            }
        }
    }

    @Test
    void exact_scores_are_those_of_plain_decimal_arithmetic_with_fifty_digits() {
        MathContext precise = new MathContext(50, RoundingMode.HALF_EVEN);
        for (int i = 0; i < 5_000; i++) {
            long denominator = 1 + random.nextInt(5_000);
            long numerator = random.nextInt((int) denominator + 1);
            BigDecimal rate = BigDecimal.valueOf(100 * numerator).divide(BigDecimal.valueOf(denominator), precise);
            BigDecimal expected = new BigDecimal("25")
                    .subtract(new BigDecimal("0.5").multiply(new BigDecimal("95").subtract(rate)))
                    .max(new BigDecimal("12.5"))
                    .min(new BigDecimal("25"));
            ScoreCurve curve = SeededScheme.content().items().get(0).curve();
            BigDecimal score =
                    curve.at(new Count(numerator, denominator).rate(false)).rounded(9);
            assertThat(score).isEqualByComparingTo(expected.setScale(9, RoundingMode.HALF_UP));
        }
    }

    @Test
    void a_total_stays_between_nothing_and_the_full_score_and_one_more_success_never_lowers_it() {
        SchemeContent scheme = SeededScheme.content();
        for (int i = 0; i < 2_000; i++) {
            Map<Indicator, Count> counts = new EnumMap<>(Indicator.class);
            scheme.indicators().forEach(each -> {
                long denominator = random.nextInt(12);
                counts.put(each, new Count(denominator == 0 ? 0 : random.nextInt((int) denominator + 1), denominator));
            });
            UnitScore score = new Scoring(scheme).score(counts);
            if (score.total() == null) {
                assertThat(score.apart()).isEqualTo(Apart.NO_CASES);
                continue;
            }
            assertThat(score.total()).isBetween(BigDecimal.ZERO, scheme.fullScore());
            Count closing = counts.get(Indicator.TIMELY_CLOSING);
            if (closing.numerator() < closing.denominator()) {
                counts.put(Indicator.TIMELY_CLOSING, new Count(closing.numerator() + 1, closing.denominator()));
                assertThat(new Scoring(scheme).score(counts).total()).isGreaterThanOrEqualTo(score.total());
            }
        }
    }

    @Test
    void a_deduction_and_a_bonus_stop_at_their_caps() {
        Adjustment late =
                new Adjustment("LATE", "迟", "letters-in-time", Side.REST, new BigDecimal("0.5"), new BigDecimal("2"));
        assertThat(late.points(new Count(1, 4)).rounded(2)).isEqualByComparingTo("1.5");
        assertThat(late.points(new Count(1, 5)).rounded(2)).isEqualByComparingTo("2");
        assertThat(late.points(new Count(1, 500)).rounded(2)).isEqualByComparingTo("2");
        assertThat(late.points(Count.NONE).rounded(2)).isEqualByComparingTo("0");
    }

    private ScoreCurve curve(boolean rising) {
        List<Integer> rates = random.ints(0, 101)
                .distinct()
                .limit(1 + random.nextInt(6))
                .sorted()
                .boxed()
                .toList();
        List<Integer> scores = new ArrayList<>(
                random.ints(rates.size(), -20, 41).sorted().boxed().toList());
        if (!rising) {
            java.util.Collections.reverse(scores);
        }
        List<ScorePoint> points = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            points.add(new ScorePoint(BigDecimal.valueOf(rates.get(i)), BigDecimal.valueOf(scores.get(i))));
        }
        int floor = random.nextInt(10);
        return new ScoreCurve(
                points,
                random.nextBoolean(),
                BigDecimal.valueOf(floor),
                BigDecimal.valueOf(floor + random.nextInt(20)));
    }
}
