package cn.hotline.statistics.story;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.TaskKind;
import cn.hotline.events.code.UrgeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random lives of cases, the same for the same seed, each following the process and left at any point. */
public final class RandomStories {
    private static final List<String> UNITS = List.of("CG", "JT", "SW");
    private static final List<String> WATCH_CLASSES = List.of("WAGES", "FLOODING");
    private static final List<String> CATEGORIES = List.of("0101", "020202", "03");

    private final Random random;
    private final Instant month;

    private RandomStories(long seed, Instant month) {
        this.random = new Random(seed);
        this.month = month;
    }

    /** Cases registered in the twenty days from the given instant. */
    public static List<Story> of(long seed, int count, Instant month, List<String> channels) {
        RandomStories stories = new RandomStories(seed, month);
        return IntStream.range(0, count)
                .mapToObj(i -> stories.next(channels.get(i % channels.size())))
                .toList();
    }

    private Story next(String channel) {
        Instant start = month.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
        if (chance(5)) {
            Story patrol = Story.patrolled(channel, start, any(CATEGORIES));
            dispatch(patrol);
            patrol.signed(chance(80)).replied();
            return (chance(30) ? patrol.rejected().replied() : patrol).closed().archived(CaseOutcome.CLOSED);
        }
        Story story = Story.registered(channel, start, any(DemandType.values()), any(CATEGORIES));
        int screening = random.nextInt(20);
        if (screening == 0) {
            return story.answered().archived(CaseOutcome.ANSWERED);
        }
        if (screening == 1) {
            return story.refused().archived(CaseOutcome.REFUSED);
        }
        if (screening == 2) {
            return story;
        }
        story.filed(any(DemandType.values()), any(CATEGORIES));
        if (screening == 3) {
            return story.merged(Story.registered(channel, start, DemandType.HELP, "01"))
                    .handledBy(any(UNITS))
                    .reached(any(Satisfaction.values()), any(Solved.values()))
                    .archived(CaseOutcome.CLOSED);
        }
        dispatch(story);
        if (chance(5)) {
            Story lead = Story.registered(channel, start, DemandType.HELP, "01");
            story.merged(lead).unmerged(lead);
            dispatch(story);
        }
        if (screening < 7) {
            story.changed(any(DemandType.values()), any(CATEGORIES));
        }
        return handle(story, 1);
    }

    private void dispatch(Story story) {
        Instant due = story.time().plus(Duration.ofMinutes(20 + random.nextInt(4_000)));
        story.dispatched(any(UNITS), chance(80), chance(5) ? story.time().minus(Duration.ofDays(1)) : due);
        if (chance(5)) {
            story.transferred(any(UNITS));
        }
    }

    private Story handle(Story story, int round) {
        while (chance(20)) {
            story.returnRequested();
            if (chance(50)) {
                story.returnGranted();
                dispatch(story);
            } else {
                story.returnRefused();
            }
        }
        if (chance(10)) {
            return round == 1 ? story.withdrawn().archived(CaseOutcome.WITHDRAWN) : story;
        }
        if (chance(10)) {
            story.urgedToSign(UrgeKind.NEAR_DUE);
        }
        story.signed(chance(80));
        if (chance(15)) {
            story.extended(story.time().plus(Duration.ofMinutes(random.nextInt(6_000))));
        }
        if (chance(10)) {
            story.taskOpened(any(TaskKind.values()), any(UNITS));
        }
        if (chance(15)) {
            story.suspended();
            if (chance(40)) {
                return story;
            }
            story.at(story.time().plus(Duration.ofMinutes(random.nextInt(6_000))));
            story.resumed(story.time().plus(Duration.ofMinutes(random.nextInt(6_000))));
        }
        if (chance(10)) {
            story.transferred(any(UNITS));
        }
        if (chance(10)) {
            story.at(story.time().plus(Duration.ofMinutes(20 + random.nextInt(4_000))));
            story.reassigned(any(UNITS));
            dispatch(story);
        }
        if (chance(15)) {
            story.watched(any(WATCH_CLASSES));
        }
        if (chance(5)) {
            story.clue(any(ClueKind.values()), chance(50));
        }
        if (chance(10)) {
            story.excluded(any(UNITS));
        }
        if (chance(25)) {
            story.urged(any(UrgeKind.values()));
        }
        if (chance(10)) {
            return story;
        }
        story.replied();
        while (chance(20)) {
            story.rejected().replied();
        }
        return chance(10) ? story : callBack(story.closed(), round);
    }

    private Story callBack(Story story, int round) {
        if (chance(15)) {
            return afterwards(story.unreachable().archived(CaseOutcome.CLOSED), round);
        }
        if (chance(10)) {
            return afterwards(story.notSampled().archived(CaseOutcome.CLOSED), round);
        }
        Satisfaction satisfaction = any(Satisfaction.values());
        story.reached(satisfaction, any(Solved.values()));
        if (satisfaction.isSatisfied()) {
            return afterwards(story.archived(CaseOutcome.CLOSED), round);
        }
        if (round < 3) {
            return redo(story, round);
        }
        story.letterOpened(story.time().plus(Duration.ofDays(2)));
        if (chance(10)) {
            return story.letterCancelled().archived(CaseOutcome.CLOSED);
        }
        if (chance(30)) {
            story.letterAnswered(false).letterReviewed(LetterVerdict.RETURNED);
        }
        return chance(70)
                ? story.letterAnswered(chance(80))
                        .letterReviewed(LetterVerdict.ACCEPTED)
                        .archived(CaseOutcome.CLOSED)
                : story;
    }

    /** What comes after the archiving: an evaluation, a dissatisfaction told late, a redo. */
    private Story afterwards(Story story, int round) {
        if (chance(20)) {
            story.sampled();
            if (chance(70)) {
                story.evaluated(chance(70) ? any(Satisfaction.values()) : null);
            }
        }
        if (chance(20)) {
            story.told(chance(50) ? Satisfaction.DISSATISFIED : Satisfaction.VERY_DISSATISFIED);
            return round < 3 && chance(70) ? redo(story.reopened(round + 1), round) : story;
        }
        return story;
    }

    private Story redo(Story story, int round) {
        story.redoRequested();
        dispatch(story);
        return handle(story, round + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
