package cn.hotline.statistics.rolling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which days' figures are rolled up and true 汇总有效范围, as one snapshot shows them. */
final class Cleanliness {
    private static final NavigableSet<LocalDate> NONE = new TreeSet<>();

    private final Map<String, DayRange> rolled = new HashMap<>();
    private final Map<String, NavigableSet<LocalDate>> stale = new HashMap<>();

    private Cleanliness() {}

    static Cleanliness read(Connection connection, Collection<String> scans) throws SQLException {
        Cleanliness found = new Cleanliness();
        try (PreparedStatement ask = connection.prepareStatement(
                "select scan, rolled_from, rolled_until from rolled_range where scan = any(?)"
                        + " union all select distinct scan, day, null::date from stale_day where scan = any(?)")) {
            ask.setArray(1, connection.createArrayOf("text", scans.toArray()));
            ask.setArray(2, connection.createArrayOf("text", scans.toArray()));
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.note(
                            rows.getString(1), rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class));
                }
            }
        }
        return found;
    }

    private void note(String scan, LocalDate day, LocalDate until) {
        if (until == null) {
            stale.computeIfAbsent(scan, key -> new TreeSet<>()).add(day);
        } else {
            rolled.put(scan, new DayRange(day, until));
        }
    }

    /** Null when nothing of it is rolled up. */
    DayRange rolled(String scan) {
        return rolled.get(scan);
    }

    NavigableSet<LocalDate> stale(String scan) {
        return stale.getOrDefault(scan, NONE);
    }

    /**
     * From where the days of a period are to be taken.
     *
     * @param months rolled months, by their first day
     * @param days rolled days
     * @param live days to be counted from the facts
     */
    record Parts(List<LocalDate> months, List<LocalDate> days, List<DayRange> live) {}

    /** @param wholeMonths whether months may be taken whole */
    Parts parts(String scan, DayRange asked, LocalDate today, boolean wholeMonths) {
        DayRange held = rolled(scan);
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (held == null) {
            parts.live.add(asked);
            return parts;
        }
        LocalDate from = asked.from() == null || asked.from().isBefore(held.from()) ? held.from() : asked.from();
        LocalDate until = earliest(asked.until(), held.until(), today);
        if (!from.isBefore(until)) {
            parts.live.add(asked);
            return parts;
        }
        addLive(parts, new DayRange(asked.from(), from));
        NavigableSet<LocalDate> untrue = new TreeSet<>(stale(scan).subSet(from, until));
        for (LocalDate day = from; day.isBefore(until); ) {
            LocalDate next = day.plusMonths(1);
            boolean whole = wholeMonths && day.getDayOfMonth() == 1 && !next.isAfter(until);
            if (whole && untrue.subSet(day, next).isEmpty()) {
                parts.months.add(day);
                day = next;
            } else {
                if (!untrue.contains(day)) {
                    parts.days.add(day);
                }
                day = day.plusDays(1);
            }
        }
        DayRange.of(untrue).forEach(each -> addLive(parts, each));
        addLive(parts, new DayRange(until, asked.until()));
        return parts;
    }

    private static void addLive(Parts parts, DayRange range) {
        if (!range.isEmpty()) {
            parts.live.add(range);
        }
    }

    private static LocalDate earliest(LocalDate one, LocalDate other, LocalDate third) {
        LocalDate sooner = one.isBefore(other) ? one : other;
        return sooner.isBefore(third) ? sooner : third;
    }
}
