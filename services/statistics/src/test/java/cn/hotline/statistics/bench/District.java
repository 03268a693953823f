package cn.hotline.statistics.bench;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.statistics.story.HandWritten;
import cn.hotline.statistics.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** A district's log 全区日志: a thousand cases a day, each open for days, their events in the order of their times. */
final class District {
    private static final Duration BETWEEN_CASES = Duration.ofSeconds(86);

    private final Random random = new Random(20261122);
    private final PriorityQueue<Envelope<? extends CaseEvent>> pending =
            new PriorityQueue<>(Comparator.comparing(Envelope<? extends CaseEvent>::time));

    /** Tells every event of that many cases. */
    void tell(int cases, Consumer<Envelope<? extends CaseEvent>> to) {
        Instant now = HandWritten.time("2026-01-01T08:00");
        for (int i = 0; i < cases; i++) {
            pending.addAll(life(i, now).log());
            now = now.plus(BETWEEN_CASES);
            while (!pending.isEmpty() && pending.peek().time().isBefore(now)) {
                to.accept(pending.poll());
            }
        }
        while (!pending.isEmpty()) {
            to.accept(pending.poll());
        }
    }

    private Story life(int number, Instant registered) {
        String unit = "U" + number % 60;
        String category = "%02d0101".formatted(1 + number % 15);
        Story story = Story.registered("C" + number % 12, registered, DemandType.HELP, category)
                .filed(DemandType.COMPLAINT, category)
                .dispatched(unit, chance(95), registered.plus(Duration.ofDays(5)));
        later(story, 4);
        if (chance(5)) {
            story.returnRequested().returnGranted();
            story.dispatched("U" + (number + 1) % 60, true, registered.plus(Duration.ofDays(6)));
        }
        story.signed(chance(95));
        if (chance(10)) {
            later(story, 20);
            story.urged(UrgeKind.NEAR_DUE);
        }
        later(story, 90);
        story.replied();
        later(story, 12);
        if (chance(5)) {
            story.rejected();
            later(story, 20);
            story.replied();
        }
        story.closed();
        later(story, 30);
        Satisfaction said = chance(90) ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED;
        return story.reached(said, Solved.YES).archived(CaseOutcome.CLOSED);
    }

    private void later(Story story, int hours) {
        story.at(story.time().plus(Duration.ofMinutes(60 + random.nextInt(hours * 60))));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
