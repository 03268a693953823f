package cn.hotline.statistics.indicating;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many things weigh at most so much 分布: additive, so that among which few the thing of a rank stands is known without looking at all of them.
 *
 * @param measured the things, each weighing what is measured of it
 */
public record Distribution(Tally measured) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    /** In minutes; close to each other where most demands are handled. */
    private static final List<Integer> BOUNDS =
            List.of(2 * HOUR, 8 * HOUR, DAY, 2 * DAY, 3 * DAY, 4 * DAY, 5 * DAY, 7 * DAY, 10 * DAY, 15 * DAY);

    /** From small to great. */
    public List<Integer> bounds() {
        return BOUNDS;
    }

    /** How many are measured. */
    public Tally things() {
        return measured.weighing("1");
    }

    /** How many weigh no more than this. */
    public Tally atMost(int bound) {
        return new Tally(
                measured.scan(), "(" + measured.condition() + ") and " + measured.weight() + " <= " + bound, "1");
    }

    List<Tally> tallies() {
        return Stream.concat(Stream.of(things()), bounds().stream().map(this::atMost))
                .toList();
    }
}
