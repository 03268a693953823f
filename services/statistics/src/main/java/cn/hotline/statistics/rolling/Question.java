package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one count asks of one scan 计数问题.
 *
 * @param place of the count, of those made together
 * @param passing whether it counts only what has come by the present moment: rolled figures hold all of a day, so what is to come of today
 *     is taken off again
 */
record Question(int place, Selection selection, RolledScan scan, List<Tally> tallies, boolean passing) {
    static List<Question> of(List<Counting> countings) {
        return IntStream.range(0, countings.size())
                .boxed()
                .flatMap(place -> of(place, countings.get(place)))
                .toList();
    }

    private static Stream<Question> of(int place, Counting counting) {
        return RolledScan.of(List.copyOf(counting.tallies())).stream()
                .flatMap(scan -> Stream.of(false, true)
                        .map(passing -> new Question(
                                place,
                                counting.selection(),
                                scan,
                                counting.tallies().stream()
                                        .filter(each -> scan.tallies().contains(each) && each.isPassing() == passing)
                                        .distinct()
                                        .toList(),
                                passing)))
                .filter(each -> !each.tallies.isEmpty());
    }

    /** @param number of this question, among those asked together; a row begins with it */
    String live(int number, List<DayRange> days, int columns, Instant now) {
        String at = scan.scan().at();
        String when = new TreeSet<>(
                        days.stream().map(each -> ThingsSql.within(at, each)).toList())
                .stream().collect(Collectors.joining(" or ", "(", ")"));
        return select(number, "", ThingsSql.moment(now), columns, passing ? when + hasCome(now) : when);
    }

    /** What is to come of today, counted as if it had come, and less than nothing. */
    String lessToCome(int number, LocalDate today, int columns, Instant now) {
        String at = scan.scan().at();
        String when = at + " > " + ThingsSql.moment(now) + " and " + at + " < " + ThingsSql.instant(today.plusDays(1));
        return select(number, "-", ThingsSql.FOREVER, columns, when);
    }

    private String hasCome(Instant now) {
        return " and " + scan.scan().at() + " <= " + ThingsSql.moment(now);
    }

    private String select(int number, String sign, String now, int columns, String when) {
        List<String> sums = new ArrayList<>(tallies.stream()
                .map(each -> sign + ThingsSql.at(now, each.sum()))
                .toList());
        while (sums.size() < columns) {
            sums.add("0");
        }
        String select = "select " + number + ", " + selection.keys(scan.scan()) + ", " + sign + "count(*), "
                + String.join(", ", sums) + " from ";
        String rest = selection.laterals() + " where " + when + selection.conditions(scan.scan()) + " group by 1, 2, 3";
        return select + scan.scan().subject().source(select + rest) + rest;
    }
}
