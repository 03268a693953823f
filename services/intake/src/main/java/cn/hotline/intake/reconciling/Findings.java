package cn.hotline.intake.reconciling;

import cn.hotline.intake.registering.DemandStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a day of a platform and of the centre compare 对账结果; no more than numbers and states.
 *
 * @param theirCounts the platform's demands by state
 * @param ourCounts the channel's demands registered on that day by state
 * @param missingHere what they have and we lack
 * @param missingThere what we have and they lack; empty when they told counts only
 * @param otherDay what we have too, but registered on another day
 * @param different what both have in different states
 */
@Schema(name = "ReconciliationFindings", description = "对账结果；只含来源编号与状态")
public record Findings(
        @Schema(description = "平台按状态的件数") Map<DemandStatus, Long> theirCounts,

        @Schema(description = "中心该日受理的按状态的件数") Map<DemandStatus, Long> ourCounts,

        @Schema(description = "平台有而中心没有的来源编号") List<String> missingHere,

        @Schema(description = "中心有而平台没有的来源编号；平台只给件数时为空") List<String> missingThere,

        @Schema(description = "中心在别日受理的来源编号，不算差异") List<String> otherDay,

        @Schema(description = "双方都有而状态不同的") List<Difference> different) {

    /** A demand in different states. */
    @Schema(name = "ReconciliationDifference", description = "状态不同的诉求")
    public record Difference(String sourceNo, DemandStatus theirs, DemandStatus ours) {}

    /**
     * Compares both sides.
     *
     * @param ofDay ours, registered on the day
     * @param ever ours among what they told, registered on whichever day
     */
    static Findings compare(Side theirs, Side ofDay, Side ever) {
        boolean itemised = !theirs.items().isEmpty() || theirs.total() == 0;
        List<Difference> different = theirs.items().entrySet().stream()
                .filter(each -> ever.items().containsKey(each.getKey()))
                .map(each -> new Difference(
                        each.getKey(), each.getValue(), ever.items().get(each.getKey())))
                .filter(each -> each.theirs() != each.ours())
                .sorted(Comparator.comparing(Difference::sourceNo))
                .toList();
        return new Findings(
                new TreeMap<>(theirs.counts()),
                new TreeMap<>(ofDay.counts()),
                theirs.beyond(ever),
                itemised ? ofDay.beyond(theirs) : List.of(),
                ever.beyond(ofDay),
                different);
    }

    /** Whether both sides have the same. */
    boolean balanced() {
        boolean sameCounts = Objects.equals(theirCounts, ourCounts) || !otherDay.isEmpty();
        return sameCounts && Stream.of(missingHere, missingThere, different).allMatch(List::isEmpty);
    }
}
