package cn.hotline.local.importing;

import cn.hotline.kernel.DistrictTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** Reads the ways ledgers write a moment. */
final class Dates {
    private static final List<DateTimeFormatter> MOMENTS = patterns(
            "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d H:m", "yyyy/M/d H:m", "yyyy-M-d'T'H:m:s", "M/d/yyyy h:m:s a");
    private static final List<DateTimeFormatter> DAYS =
            patterns("yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "M/d/yyyy", "M/d/yy");

    private Dates() {}

    /** RFC 3339 text; null when it cannot be read. */
    static String rfc3339(String written) {
        if (written == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written).toString();
        } catch (DateTimeParseException e) {
            return local(written);
        }
    }

    private static String local(String written) {
        for (DateTimeFormatter moment : MOMENTS) {
            try {
                return text(LocalDateTime.parse(written, moment));
            } catch (DateTimeParseException e) {
                // the next form
            }
        }
        for (DateTimeFormatter day : DAYS) {
            try {
                return text(LocalDate.parse(written, day).atStartOfDay());
            } catch (DateTimeParseException e) {
                // the next form
            }
        }
        return null;
    }

    private static String text(LocalDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(DistrictTime.ZONE));
    }

    private static List<DateTimeFormatter> patterns(String... patterns) {
        return java.util.Arrays.stream(patterns)
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                .toList();
    }
}
