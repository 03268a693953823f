package cn.hotline.statistics.operating;

import static java.util.stream.Collectors.groupingBy;

import cn.hotline.kernel.DistrictTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures how much of a period each platform ran 平台运行正常率; what is still to come of it does not count. */
@ApplicationScoped
public class MeasureAvailability {
    /** The product itself 本平台; it is measured also when it never stood still. */
    public static final String OWN = "HOTLINE";

    private final Outages outages;
    private final Clock clock;

    MeasureAvailability(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    @Transactional
    public List<Availability> measure(LocalDate from, LocalDate to) {
        Instant begin = from.atStartOfDay(DistrictTime.ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant();
        Instant now = clock.instant();
        Instant until = end.isAfter(now) ? now : end;
        Map<String, List<Outage>> platforms = new TreeMap<>(Map.of(OWN, List.of()));
        platforms.putAll(outages.within(begin, until).stream().collect(groupingBy(Outage::platform)));
        return platforms.entrySet().stream()
                .map(each -> Availability.of(each.getKey(), begin, until, each.getValue()))
                .toList();
    }
}
