package cn.hotline.supervision.oracle;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.id.CaseId;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The life of one case as chance has it: every turn the process allows, over a quarter. */
final class Tale {
    private static final Instant FIRST = Instant.parse("2025-08-31T16:00:00Z");
    private static final Instant LAST = Instant.parse("2025-12-31T15:59:59Z");
    private static final int SECONDS_TO_BEGIN = 95 * 86_400;

    final TreeMap<Instant, CaseEvent> events = new TreeMap<>();
    final CaseId caseId;
    private final TaleEvents tell;
    private final Random chance;
    private final boolean patrol;
    private Instant now;
    private String stage = "WAITING";
    private Instant dispatchedAt;
    private Instant repliedAt;
    private boolean signed;
    private int round = 1;
    private int hop;
    private int attempt;

    Tale(int number, long seed) {
        chance = new Random(seed * 1_000_003 + number);
        tell = new TaleEvents(number);
        caseId = tell.caseId;
        patrol = chance.nextInt(10) == 0;
        now = FIRST.plusSeconds(chance.nextInt(SECONDS_TO_BEGIN));
        add(tell.registered(change(), patrol));
        while (!stage.equals("OVER") && wait(stage)) {
            turn();
        }
    }

    /** Lets time pass, minutes to days; false when the quarter is over. */
    private boolean wait(String during) {
        int[] most = during.equals("SUSPENDED") || during.equals("MERGED")
                ? new int[] {3_600, 86_400, 12 * 86_400}
                : new int[] {1_200, 6 * 3_600, 4 * 86_400};
        now = now.plusSeconds(1L + chance.nextInt(most[chance.nextInt(3)]));
        return now.isBefore(LAST);
    }

    private void add(CaseEvent event) {
        while (events.containsKey(now)) {
            now = now.plusSeconds(1);
        }
        events.put(now, event);
    }

    private void move(String next, CaseEvent event) {
        add(event);
        stage = next;
    }

    private void turn() {
        if (chance.nextInt(12) == 0) {
            add(change());
            return;
        }
        switch (stage) {
            case "WAITING" -> waiting(chance.nextInt(20));
            case "UNIT" -> atUnit(chance.nextInt(20));
            case "SUSPENDED" -> suspended(chance.nextInt(12));
            case "REVIEW" -> underReview(chance.nextInt(10));
            case "MERGED" -> merged(chance.nextInt(3));
            case "APPROVED" -> move("CLOSED", tell.closed(round, repliedAt));
            case "CLOSED" -> closed(CallbackOutcome.values()[chance.nextInt(4)]);
            default -> move("OVER", tell.archived());
        }
    }

    private void waiting(int turn) {
        if (turn == 0 && round == 1) {
            move("MERGED", tell.merged());
        } else if (turn == 1 && round == 1) {
            move("ENDING", tell.withdrawn());
        } else {
            dispatch();
        }
    }

    private void dispatch() {
        signed = false;
        attempt = 0;
        move("UNIT", tell.dispatched(round, ++hop));
        dispatchedAt = now;
    }

    private void atUnit(int turn) {
        if (!signed && turn < 12) {
            signed = true;
            add(tell.signed());
        } else if (turn < 4 && !patrol) {
            add(tell.contacted(earlier(), ContactResult.values()[chance.nextInt(2)]));
        } else if (turn == 4) {
            move("WAITING", tell.returnGranted());
        } else if (turn == 5) {
            add(tell.returnRefused());
        } else if (turn < 8) {
            extend();
        } else if (turn < 10) {
            move("SUSPENDED", tell.suspended());
        } else if (turn == 10) {
            move("WAITING", tell.reassigned());
        } else if (turn == 11 && round == 1) {
            move("MERGED", tell.merged());
        } else {
            move("REVIEW", tell.replied(round, ++attempt, patrol || chance.nextInt(3) == 0 ? null : earlier()));
            repliedAt = now;
        }
    }

    private Instant earlier() {
        Instant moment = now.minusSeconds(chance.nextInt(7_200));
        return moment.isBefore(dispatchedAt) ? now : moment;
    }

    private void extend() {
        add(tell.extended(1 + chance.nextInt(5)));
    }

    private void suspended(int turn) {
        if (turn == 0) {
            move("WAITING", tell.reassigned());
        } else if (turn == 1 && round == 1) {
            move("MERGED", tell.merged());
        } else if (turn == 2) {
            extend();
        } else {
            move("UNIT", tell.resumed());
        }
    }

    private void underReview(int turn) {
        if (turn < 3) {
            move("UNIT", tell.rejected(round));
        } else if (turn == 3) {
            extend();
        } else if (turn == 4 && round == 1) {
            move("MERGED", tell.merged());
        } else {
            move("APPROVED", tell.approved(round));
        }
    }

    private void merged(int turn) {
        if (turn > 0) {
            move("WAITING", tell.unmerged());
        } else {
            move("CLOSED", tell.callbackRequested(round));
        }
    }

    private void closed(CallbackOutcome outcome) {
        move("CALLED", tell.callbackCompleted(round, outcome));
        if (round < 3 && outcome == CallbackOutcome.REACHED && chance.nextInt(2) == 0) {
            round++;
            if (wait("CALLED")) {
                dispatch();
            }
        }
    }

    private DemandChanged change() {
        int urgent = chance.nextInt(8);
        return tell.changed(
                DemandType.values()[chance.nextInt(DemandType.values().length)],
                urgent == 0 ? Urgency.CRITICAL : urgent == 1 ? Urgency.URGENT : Urgency.NORMAL,
                chance.nextInt(6) == 0 ? Set.of("BUSINESS_ENVIRONMENT") : Set.of());
    }
}
