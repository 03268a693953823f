package cn.hotline.supervision.watching;

import cn.hotline.events.code.ClockKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Which clock of each kind is a case's latest 最近的时限.
 *
 * @param kinds those of which there has been one
 * @param ids one for each kind, in the same order
 */
@Embeddable
record LatestClocks(
        @Column(name = "clock_kinds") String[] kinds,
        @Column(name = "clock_ids") UUID[] ids) {
    static final LatestClocks NONE = new LatestClocks(new String[] {}, new UUID[] {});

    Optional<UUID> of(ClockKind kind) {
        int place = Arrays.asList(kinds).indexOf(kind.name());
        return place < 0 ? Optional.empty() : Optional.of(ids[place]);
    }

    LatestClocks with(ClockKind kind, UUID clock) {
        Map<ClockKind, UUID> latest = new EnumMap<>(ClockKind.class);
        IntStream.range(0, kinds.length).forEach(each -> latest.put(ClockKind.valueOf(kinds[each]), ids[each]));
        latest.put(kind, clock);
        return new LatestClocks(
                latest.keySet().stream().map(ClockKind::name).toArray(String[]::new),
                latest.values().toArray(UUID[]::new));
    }
}
