package cn.hotline.supervision.watching;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A time a case was merged 并案时段: nothing counts in it.
 *
 * @param mergedAt from when
 * @param unmergedAt until when 拆分并案
 */
public record MergedTime(Instant mergedAt, Instant unmergedAt) {
    /** As they stand in a column: mergers and unmergings by turns. A merger not yet undone is no time yet. */
    public static List<MergedTime> of(Instant[] turns) {
        return IntStream.range(0, turns.length / 2)
                .mapToObj(each -> new MergedTime(turns[2 * each], turns[2 * each + 1]))
                .toList();
    }

    /** The column they stand in. */
    public static Instant[] turns(List<MergedTime> times) {
        return times.stream()
                .flatMap(time -> Stream.of(time.mergedAt, time.unmergedAt))
                .toArray(Instant[]::new);
    }
}
