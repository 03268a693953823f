package cn.hotline.closure.comparing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many of some replies a word or a run of characters stands 常见程度.
 *
 * @param replies how many were read
 */
record Commonness(int replies, Map<String, Integer> words, Map<Integer, Integer> shingles) {
    static final Commonness UNKNOWN = new Commonness(0, Map.of(), Map.of());

    private static final int COMMON_WORD_ONE_IN = 20;
    private static final int COMMON_SHINGLE_ONE_IN = 100;
    private static final int KEYS = 32;

    /** What stands in one reply only is forgotten: it is rare either way. */
    static Commonness of(Collection<String> replies) {
        Map<String, Integer> words = new HashMap<>();
        Map<Integer, Integer> shingles = new HashMap<>();
        for (String reply : replies) {
            Question.wordsOf(reply).forEach(word -> words.merge(word, 1, Integer::sum));
            Arrays.stream(Shingles.of(reply).sample()).forEach(each -> shingles.merge(each, 1, Integer::sum));
        }
        words.values().removeIf(count -> count == 1);
        shingles.values().removeIf(count -> count == 1);
        return new Commonness(replies.size(), words, shingles);
    }

    boolean isCommon(String word) {
        return words.getOrDefault(word, 1) > Math.max(1, replies / COMMON_WORD_ONE_IN);
    }

    /** Those to search by, the rarest: few enough, and each in few enough replies, for the search to stay short. */
    int[] keys(int[] sample) {
        int most = Math.max(1, replies / COMMON_SHINGLE_ONE_IN);
        return Arrays.stream(sample)
                .boxed()
                .filter(each -> shingles.getOrDefault(each, 1) <= most)
                .sorted(Comparator.comparing(each -> shingles.getOrDefault(each, 1)))
                .limit(KEYS)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
