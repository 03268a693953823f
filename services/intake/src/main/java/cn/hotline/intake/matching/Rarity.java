package cn.hotline.intake.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How rare pairs of characters are 字对稀有度 among a sample of demands: a rare pair (a street's name) tells more than a common one.
 *
 * @param demands how many demands were read
 * @param with in how many of them a pair stands
 */
record Rarity(int demands, Map<Integer, Integer> with) {
    private static final int MOST_PAIRS = 64;
    private static final int FEWEST_PAIRS = 6;

    /** What is known before anything was read: every pair tells as much. */
    static final Rarity UNKNOWN = new Rarity(0, Map.of());

    double weight(int pair) {
        return Math.log(1 + (1.0 + demands) / (1 + with.getOrDefault(pair, 0)));
    }

    /** The rarest pairs of a text, as many as lead to no more than some share of the demands; sorted. */
    int[] rarest(int[] pairs, double share) {
        int[] byRarity = Arrays.stream(pairs)
                .boxed()
                .sorted(Comparator.comparing(pair -> with.getOrDefault(pair, 0)))
                .mapToInt(Integer::intValue)
                .toArray();
        double budget = share * demands;
        int taken = 0;
        double reached = 0;
        while (taken < byRarity.length && taken < MOST_PAIRS) {
            reached += with.getOrDefault(byRarity[taken], 0);
            if (reached > budget && taken >= FEWEST_PAIRS) {
                break;
            }
            taken++;
        }
        return IntStream.of(byRarity).limit(taken).sorted().toArray();
    }

    /** How alike two texts are, 0 to 1: the cosine of their weighted pairs. */
    double cosine(int[] one, int[] other) {
        double shared = 0;
        int left = 0;
        int right = 0;
        while (left < one.length && right < other.length) {
            if (one[left] == other[right]) {
                double weight = weight(one[left]);
                shared += weight * weight;
                left++;
                right++;
            } else if (one[left] < other[right]) {
                left++;
            } else {
                right++;
            }
        }
        return shared == 0 ? 0 : shared / Math.sqrt(square(one) * square(other));
    }

    private double square(int[] pairs) {
        double sum = 0;
        for (int pair : pairs) {
            double weight = weight(pair);
            sum += weight * weight;
        }
        return sum;
    }
}
