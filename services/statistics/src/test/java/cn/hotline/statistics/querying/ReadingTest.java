package cn.hotline.statistics.querying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.statistics.indicating.Measures;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values are compared exactly, whatever their size; held against arithmetic without bounds. */
class ReadingTest {
    @Test
    void rates_compare_as_fractions_of_any_size() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            Reading one = rate(random);
            Reading other =
                    i % 3 == 0 ? new Reading(one.measure(), one.numerator() / 2, one.denominator() / 2) : rate(random);
            int exact = product(one.numerator(), other.denominator())
                    .compareTo(product(other.numerator(), one.denominator()));
            assertThat(Integer.signum(one.compareValue(other))).isEqualTo(exact);
            assertThat(Integer.signum(other.compareValue(one))).isEqualTo(-exact);
        }
    }

    @Test
    void counts_compare_as_they_are() {
        Reading less = new Reading(Measures.ofCode("registered"), 3, 0);
        Reading more = new Reading(Measures.ofCode("registered"), 4, 0);
        assertThat(less.compareValue(more)).isNegative();
        assertThat(more.compareValue(less)).isPositive();
        assertThat(less.compareValue(less)).isZero();
    }

    private static Reading rate(Random random) {
        int bits = 1 + random.nextInt(62);
        return new Reading(
                Measures.ofCode("timely-closing"), random.nextLong() >>> 64 - bits, random.nextLong() >>> 64 - bits);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
