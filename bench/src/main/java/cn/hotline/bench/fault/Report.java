package cn.hotline.bench.fault;

import java.util.Locale;

/** The printed matrix 演练结果, a row for each fault. */
final class Report {
    private static final String ROW = "%-20s %9s %12s %6s %6s %7s %8s %9s %9s";

    private Report() {}

    static String heading() {
        return String.format(
                ROW, "fault", "under way", "recovered s", "lost", "lives", "cases", "events", "repeated", "problems");
    }

    static String row(Trial.Result result) {
        if (result.skipped() != null) {
            return String.format("%-20s skipped: %s", result.fault(), result.skipped());
        }
        return String.format(
                ROW,
                result.fault(),
                result.underWay(),
                result.recovered()
                        .map(time -> String.format(Locale.ROOT, "%.1f", time.toMillis() / 1_000.0))
                        .orElse("never"),
                result.lost(),
                result.played(),
                result.cases(),
                result.events(),
                result.repeated(),
                result.problems().size());
    }
}
