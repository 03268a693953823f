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
    /** What a range that has no end is said to end before. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final NavigableSet<LocalDate> NONE = new TreeSet<>();

    private final Map<String, LocalDate> rolled = new HashMap<>();
    private final Map<String, NavigableSet<LocalDate>> stale = new HashMap<>();

    private Cleanliness() {}

    static Cleanliness read(Connection connection, Collection<String> scans) throws SQLException {
        Cleanliness found = new Cleanliness();
        try (PreparedStatement ask =
                connection.prepareStatement("select scan, rolled_from, true from rolled_range where scan = any(?)"
                        + " union all select distinct scan, day, false from stale_day where scan = any(?)")) {
            ask.setArray(1, connection.createArrayOf("text", scans.toArray()));
            ask.setArray(2, connection.createArrayOf("text", scans.toArray()));
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.note(rows.getString(1), rows.getObject(2, LocalDate.class), rows.getBoolean(3));
                }
            }
        }
        return found;
    }

    private void note(String scan, LocalDate day, boolean isRolled) {
        if (isRolled) {
            rolled.put(scan, day);
        } else {
            stale.computeIfAbsent(scan, key -> new TreeSet<>()).add(day);
        }
    }

    /** The first day rolled up; null when none is. All later ones are, those to come as well. */
    LocalDate rolledFrom(String scan) {
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
     * @param rolled those months and days together
     * @param live days to be counted from the facts
     */
    record Parts(List<LocalDate> months, List<LocalDate> days, List<DayRange> rolled, List<DayRange> live) {
        /** Everything is to be counted from the facts. */
        static Parts live(DayRange asked) {
            return new Parts(List.of(), List.of(), List.of(), List.of(asked));
        }
    }

    /**
     * @param most the day from which on nothing is to be taken from the rollups
     * @param wholeMonths whether months may be taken whole
     */
    Parts parts(String scan, DayRange asked, LocalDate most, boolean wholeMonths) {
        LocalDate held = rolledFrom(scan);
        if (held == null) {
            return Parts.live(asked);
        }
        LocalDate from = asked.from() == null || asked.from().isBefore(held) ? held : asked.from();
        LocalDate until = asked.until().isBefore(most) ? asked.until() : most;
        if (!from.isBefore(until)) {
            return Parts.live(asked);
        }
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        add(parts.live, new DayRange(asked.from(), from));
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
        LocalDate clean = from;
        for (DayRange each : DayRange.of(untrue)) {
            add(parts.rolled, new DayRange(clean, each.from()));
            add(parts.live, each);
            clean = each.until();
        }
        add(parts.rolled, new DayRange(clean, until));
        add(parts.live, new DayRange(until, asked.until()));
        return parts;
    }

    private static void add(List<DayRange> ranges, DayRange range) {
        if (!range.isEmpty()) {
            ranges.add(range);
        }
    }
}
