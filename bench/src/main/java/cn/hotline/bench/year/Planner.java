package cn.hotline.bench.year;

import cn.hotline.bench.year.District.Group;
import cn.hotline.bench.year.Plan.Fate;
import cn.hotline.kernel.DistrictTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;

/** Deals out what happens in a year so that every count of the district is met exactly; the same year every time. */
final class Planner {
    private static final long SEED = 12345;
    /** Calls of a day by hour, 0 to 23 o'clock. */
    private static final int[] HOURS = {
        2, 1, 1, 1, 1, 2, 5, 12, 40, 55, 52, 42, 20, 25, 45, 48, 45, 38, 25, 18, 14, 10, 6, 3
    };

    private final District district;
    private final Random random = new Random(SEED);
    private final int cases;
    private final String[] channels;
    private final Fate[] fates;
    private final Group[] groups;
    private final List<Set<Mark>> marks = new ArrayList<>();

    private Planner(District district) {
        this.district = district;
        this.cases = district.cases();
        this.channels = new String[cases];
        this.fates = new Fate[cases];
        this.groups = new Group[cases];
    }

    /** All cases of the year in the order of their registration. */
    static List<Plan> plan(District district) {
        Planner planner = new Planner(district);
        planner.dealChannels();
        planner.dealMarks();
        return planner.plans();
    }

    private void dealChannels() {
        List<Integer> order = shuffled(at -> true);
        int next = 0;
        for (District.Channel channel : district.channels()) {
            for (int i = 0; i < channel.cases(); i++) {
                int at = order.get(next++);
                channels[at] = channel.code();
                fates[at] = i < channel.answered()
                        ? Fate.ANSWERED
                        : i < channel.answered() + channel.refused() ? Fate.REFUSED : Fate.FILED;
                groups[at] = group(channel, i);
                marks.add(EnumSet.noneOf(Mark.class));
            }
        }
    }

    private Group group(District.Channel channel, int ordinal) {
        double rest = ordinal + 0.5;
        for (Group group : Group.values()) {
            Map<Group, Integer> told = channel.units();
            rest -= told == null
                    ? district.groups().getOrDefault(group, 0.0) * channel.cases()
                    : told.getOrDefault(group, 0);
            if (rest < 0) {
                return group;
            }
        }
        return Group.OTHER;
    }

    private void dealMarks() {
        deal(Mark.EXCLUDED, at -> true);
        deal(Mark.LATE, at -> !has(at, Mark.EXCLUDED));
        int late = district.count(Mark.LATE);
        deal(Mark.URGED, at -> has(at, Mark.LATE), Math.min(late, district.count(Mark.URGED)));
        deal(Mark.URGED, at -> !has(at, Mark.LATE), Math.max(0, district.count(Mark.URGED) - late));
        deal(Mark.RETURNED, at -> !has(at, Mark.LATE) && !has(at, Mark.EXCLUDED));
        deal(Mark.REJECTED, at -> !channels[at].equals("PATROL"));
        deal(Mark.SUPERVISED, at -> true);
        deal(Mark.JOINT, at -> true);
        deal(Mark.WATCHED, at -> true);
        deal(Mark.REACHED, at -> !channels[at].equals("PATROL") && !has(at, Mark.EXCLUDED));
        deal(Mark.REDONE, at -> has(at, Mark.REACHED));
        deal(Mark.DISSATISFIED, at -> has(at, Mark.REACHED));
    }

    private void deal(Mark mark, IntPredicate eligible) {
        deal(mark, eligible, district.count(mark));
    }

    private void deal(Mark mark, IntPredicate eligible, int count) {
        String only = district.only().get(mark);
        List<Integer> order = shuffled(
                at -> fates[at] == Fate.FILED && (only == null || only.equals(channels[at])) && eligible.test(at));
        if (order.size() < count) {
            throw new IllegalArgumentException(district.name() + ": " + mark + " " + count + " > " + order.size());
        }
        order.subList(0, count).forEach(at -> marks.get(at).add(mark));
    }

    private boolean has(int at, Mark mark) {
        return marks.get(at).contains(mark);
    }

    private List<Integer> shuffled(IntPredicate eligible) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < cases; at++) {
            if (eligible.test(at)) {
                order.add(at);
            }
        }
        Collections.shuffle(order, random);
        return order;
    }

    private List<Plan> plans() {
        List<Instant> times = times();
        List<Plan> plans = new ArrayList<>(cases);
        for (int at = 0; at < cases; at++) {
            plans.add(new Plan(at, times.get(at), channels[at], fates[at], groups[at], marks.get(at)));
        }
        return plans;
    }

    private List<Instant> times() {
        LocalDate first = LocalDate.of(district.year(), 1, 1);
        int days = first.lengthOfYear();
        int weight = 0;
        for (int hour : HOURS) {
            weight += hour;
        }
        List<Instant> times = new ArrayList<>(cases);
        for (int i = 0; i < cases; i++) {
            int drawn = random.nextInt(weight);
            int hour = 0;
            while (drawn >= HOURS[hour]) {
                drawn -= HOURS[hour++];
            }
            times.add(first.plusDays(random.nextInt(days))
                    .atTime(hour, 0)
                    .atZone(DistrictTime.ZONE)
                    .toInstant()
                    .plus(Duration.ofMillis(random.nextInt(3_600_000))));
        }
        Collections.sort(times);
        return times;
    }
}
