package cn.hotline.statistics.folding;

import cn.hotline.events.Envelope;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Combines moments so that the order they are heard in does not matter 先后无关; null means not heard yet. */
final class Earliest {
    private Earliest() {}

    /** The earliest of the known moments; null when none is. */
    static Instant of(Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The latest of the known moments; null when none is. */
    static Instant latest(Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** What orders statements of one producer, later ones greater: the microsecond, then the time-ordered event id. */
    static String stamp(Envelope<?> said) {
        long micros = Math.addExact(
                Math.multiplyExact(said.time().getEpochSecond(), 1_000_000L),
                said.time().getNano() / 1_000L);
        return "%020d/%s".formatted(micros, said.id());
    }

    /** Whether a statement replaces one stamped so. */
    static boolean replaces(String stamp, String standing) {
        return standing == null || stamp.compareTo(standing) > 0;
    }
}
