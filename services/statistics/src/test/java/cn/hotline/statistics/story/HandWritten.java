package cn.hotline.statistics.story;

import static cn.hotline.events.code.DemandType.COMPLAINT;
import static cn.hotline.events.code.DemandType.CONSULTATION;
import static cn.hotline.events.code.DemandType.HELP;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.DistrictTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Twelve lives of cases, all of November 2026, whose figures {@code HandComputedFiguresTest} has worked out by hand. */
public final class HandWritten {
    public static final Instant DUE = time("2026-11-10T17:30");

    private HandWritten() {}

    public static List<Story> stories(String channel) {
        Story lead = smooth(channel);
        return List.of(
                lead,
                returned(channel),
                reworked(channel),
                redone(channel),
                unreachable(channel),
                withdrawn(channel),
                merged(channel, lead),
                Story.registered(channel, "2026-11-02T09:00", CONSULTATION, "010101")
                        .answered()
                        .archived(CaseOutcome.ANSWERED),
                Story.registered(channel, "2026-11-02T09:00", HELP, "010101")
                        .refused()
                        .archived(CaseOutcome.REFUSED),
                overdueAndUrged(channel),
                lettered(channel),
                refusedReturn(channel));
    }

    /** 1: transferred and signed in time, closed in time, satisfied. */
    private static Story smooth(String channel) {
        return filed(channel)
                .dispatched("CG", true, DUE)
                .signed(true)
                .replied()
                .closed()
                .reached(Satisfaction.SATISFIED, Solved.YES)
                .archived(CaseOutcome.CLOSED);
    }

    /** 2: transferred late, returned by CG, then closed by JT; reporter satisfied but not solved. */
    private static Story returned(String channel) {
        return filed(channel)
                .dispatched("CG", false, DUE)
                .signed(true)
                .returnRequested()
                .returnGranted()
                .dispatched("JT", true, DUE)
                .signed(false)
                .replied()
                .closed()
                .reached(Satisfaction.BASICALLY_SATISFIED, Solved.NO)
                .archived(CaseOutcome.CLOSED);
    }

    /** 3: a reply rejected once. */
    private static Story reworked(String channel) {
        return filed(channel)
                .dispatched("CG", true, DUE)
                .signed(true)
                .replied()
                .rejected()
                .replied()
                .closed()
                .reached(Satisfaction.VERY_SATISFIED, Solved.YES)
                .archived(CaseOutcome.CLOSED);
    }

    /** 4: dissatisfied at first, satisfied after one redo. */
    private static Story redone(String channel) {
        return filed(channel)
                .dispatched("CG", true, DUE)
                .signed(true)
                .replied()
                .closed()
                .reached(Satisfaction.DISSATISFIED, Solved.NO)
                .redoRequested()
                .dispatched("CG", true, DUE)
                .signed(true)
                .replied()
                .closed()
                .reached(Satisfaction.SATISFIED, Solved.YES)
                .archived(CaseOutcome.CLOSED);
    }

    /** 5: nobody answered the callback. */
    private static Story unreachable(String channel) {
        return filed(channel)
                .dispatched("JT", true, DUE)
                .signed(true)
                .replied()
                .closed()
                .unreachable()
                .archived(CaseOutcome.CLOSED);
    }

    /** 6: withdrawn while being handled. */
    private static Story withdrawn(String channel) {
        return filed(channel)
                .dispatched("CG", true, DUE)
                .signed(true)
                .withdrawn()
                .archived(CaseOutcome.WITHDRAWN);
    }

    /** 7: merged into the first; its reporter is called back about the lead's unit. */
    private static Story merged(String channel, Story lead) {
        return filed(channel)
                .merged(lead)
                .handledBy("CG")
                .reached(Satisfaction.SATISFIED, Solved.PARTLY)
                .archived(CaseOutcome.CLOSED);
    }

    /** 10: urged near due and overdue, closed late; not called back yet. */
    private static Story overdueAndUrged(String channel) {
        return filed(channel)
                .dispatched("JT", true, DUE)
                .signed(true)
                .at("2026-11-10T09:00")
                .urged(UrgeKind.NEAR_DUE)
                .at("2026-11-10T17:40")
                .urged(UrgeKind.OVERDUE)
                .urged(UrgeKind.MANUAL)
                .replied()
                .closed();
    }

    /** 11: two redos, still dissatisfied; the letter is answered in time. */
    private static Story lettered(String channel) {
        Story story = filed(channel)
                .dispatched("CG", true, DUE)
                .signed(true)
                .replied()
                .closed()
                .reached(Satisfaction.VERY_DISSATISFIED, Solved.NO);
        for (int round = 2; round <= 3; round++) {
            story.redoRequested()
                    .dispatched("CG", true, DUE)
                    .signed(true)
                    .replied()
                    .closed()
                    .reached(Satisfaction.DISSATISFIED, Solved.NO);
        }
        return story.letterOpened(time("2026-11-12T12:00")).letterAnswered(true).archived(CaseOutcome.CLOSED);
    }

    /** 12: return refused, then neither signed in time nor handled: overdue by now and never urged; a letter unanswered. */
    private static Story refusedReturn(String channel) {
        return filed(channel)
                .dispatched("JT", true, DUE)
                .returnRequested()
                .returnRefused()
                .letterOpened(time("2026-11-13T12:00"));
    }

    private static Story filed(String channel) {
        return Story.registered(channel, "2026-11-02T09:00", HELP, "010101").filed(COMPLAINT, "020202");
    }

    public static Instant time(String districtTime) {
        return LocalDateTime.parse(districtTime).atZone(DistrictTime.ZONE).toInstant();
    }
}
