package cn.hotline.supervision.rebuilding;

import cn.hotline.supervision.clocks.ClockPicture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The clocks of one case as they stand beside those its events give 比对.
 *
 * @param clocks how many were reckoned anew
 */
record CaseComparison(int clocks, List<String> differences) {
    private static final Comparator<ClockPicture> ORDER = Comparator.comparing(ClockPicture::kind)
            .thenComparing(ClockPicture::round)
            .thenComparing(ClockPicture::startedAt);

    /** Both in the order in which they were started. */
    static CaseComparison of(String caseNo, List<ClockPicture> standing, List<ClockPicture> replayed) {
        List<String> differences = new ArrayList<>();
        List<ClockPicture> left =
                new ArrayList<>(standing.stream().sorted(ORDER).toList());
        for (ClockPicture clock : replayed.stream().sorted(ORDER).toList()) {
            left.stream()
                    .filter(other -> ORDER.compare(other, clock) == 0)
                    .findFirst()
                    .ifPresentOrElse(
                            other -> {
                                left.remove(other);
                                clock.against(other)
                                        .forEach(each -> differences.add(caseNo + " " + clock + ": " + each));
                            },
                            () -> differences.add(caseNo + " " + clock + ": missing"));
        }
        left.forEach(clock -> differences.add(caseNo + " " + clock + ": not in the log"));
        return new CaseComparison(replayed.size(), List.copyOf(differences));
    }
}
