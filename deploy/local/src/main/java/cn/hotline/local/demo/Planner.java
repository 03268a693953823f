package cn.hotline.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** Decides by a row's id, the same each time, in the proportions the centres' yearly reports show. */
final class Planner {
    private static final double ANSWERED = 0.06;
    private static final double REFUSED = 0.02;
    private static final double MERGED = 0.015;
    private static final double WITHDRAWN_BEFORE = 0.0075;
    private static final double WITHDRAWN_AFTER = 0.0075;
    private static final double UNMERGED = 0.02;
    private static final double RETURNED = 0.08;
    private static final int BOUNCED_LONG = 10;
    private static final double REJECTED = 0.03;
    private static final double URGED = 0.14;
    private static final double REASSIGNED = 0.02;
    private static final double SUSPENDED = 0.02;
    private static final double EXTENDED = 0.06;
    private static final double CONTACTED = 0.7;
    private static final double NOTED = 0.1;
    private static final double JOINT = 0.06;
    private static final double SUB_DISPATCHED = 0.3;
    private static final double PROMISED = 0.04;
    private static final double EXCLUDED = 0.02;
    private static final Map<Turn, Double> PLAIN_TURNS = Map.of(
            Turn.URGED, URGED,
            Turn.REASSIGNED, REASSIGNED,
            Turn.SUSPENDED, SUSPENDED,
            Turn.CONTACTED, CONTACTED,
            Turn.NOTED, NOTED,
            Turn.JOINT, JOINT,
            Turn.SUB_DISPATCHED, SUB_DISPATCHED,
            Turn.PROMISED, PROMISED,
            Turn.EXCLUDED, EXCLUDED);
    private static final double REDONE = 0.14;
    private static final double NOT_THE_UNITS_FAULT = 0.015;
    private static final double UNREACHABLE = 0.02;
    private static final double CALL_REFUSED = 0.01;
    private static final double UNREASONABLE = 0.02;
    private static final double TOLD_LATE = 0.05;

    private Planner() {}

    /** @param dispatches how often its ledger says it was dispatched; null when it does not say */
    static LifePlan plan(String rowId, Integer dispatches) {
        List<Boolean> drawn = chance(rowId, "return") < RETURNED ? returns(chance(rowId, "returns")) : List.of();
        return new LifePlan(
                fate(chance(rowId, "fate")),
                dispatches == null ? drawn : returnsOf(dispatches),
                chance(rowId, "reject") < REJECTED ? (chance(rowId, "rejects") < 0.9 ? 1 : 2) : 0,
                turns(rowId),
                verdicts(chance(rowId, "verdict"), chance(rowId, "rounds")),
                late(rowId));
    }

    private static Set<Turn> turns(String rowId) {
        Set<Turn> turns = EnumSet.noneOf(Turn.class);
        PLAIN_TURNS.forEach((turn, share) -> {
            if (chance(rowId, turn.name()) < share) {
                turns.add(turn);
            }
        });
        if (chance(rowId, "extend") < EXTENDED) {
            turns.add(chance(rowId, "extends") < 0.85 ? Turn.EXTENDED : Turn.EXTENSION_REFUSED);
        }
        return turns;
    }

    private static Fate fate(double chance) {
        double left = chance;
        if ((left -= ANSWERED) < 0) {
            return Fate.ANSWERED;
        }
        if ((left -= REFUSED) < 0) {
            return Fate.REFUSED;
        }
        if ((left -= MERGED) < 0) {
            return Fate.MERGED;
        }
        if ((left -= WITHDRAWN_BEFORE) < 0) {
            return Fate.WITHDRAWN_BEFORE_DISPATCH;
        }
        if ((left -= WITHDRAWN_AFTER) < 0) {
            return Fate.WITHDRAWN_AFTER_DISPATCH;
        }
        return left - UNMERGED < 0 ? Fate.UNMERGED : Fate.HANDLED;
    }

    /** Every dispatch after the first follows a return; who bounced longest is bound by a ruling in the end. */
    private static List<Boolean> returnsOf(int dispatches) {
        return switch (Math.max(1, dispatches)) {
            case 1 -> List.of();
            case 2 -> List.of(true);
            case 3 -> List.of(true, true);
            default -> dispatches < BOUNCED_LONG ? List.of(true, true, true) : List.of(true, true, false);
        };
    }

    private static List<Boolean> returns(double chance) {
        if (chance < 0.65) {
            return List.of(true);
        }
        if (chance < 0.85) {
            return List.of(false);
        }
        return chance < 0.93 ? List.of(true, true) : List.of(true, false);
    }

    private static List<Verdict> verdicts(double chance, double rounds) {
        double left = chance;
        if ((left -= REDONE) < 0) {
            int dissatisfied = rounds < 0.75 ? 1 : rounds < 0.93 ? 2 : 3;
            return Collections.nCopies(dissatisfied, Verdict.DISSATISFIED_WITH_UNIT);
        }
        if ((left -= NOT_THE_UNITS_FAULT) < 0) {
            return List.of(Verdict.DISSATISFIED_OTHERWISE);
        }
        if ((left -= UNREACHABLE) < 0) {
            return List.of(Verdict.UNREACHABLE);
        }
        if ((left -= CALL_REFUSED) < 0) {
            return List.of(Verdict.REFUSED);
        }
        return left - UNREASONABLE < 0
                ? List.of(Verdict.DISSATISFIED_UNREASONABLY, Verdict.SATISFIED)
                : List.of(Verdict.SATISFIED);
    }

    /** Only who was handled and called back has something to come back to. */
    private static LateVoice late(String rowId) {
        if (fate(chance(rowId, "fate")) != Fate.HANDLED || chance(rowId, "late") >= TOLD_LATE) {
            return null;
        }
        double which = chance(rowId, "lates");
        if (which < 0.6) {
            return LateVoice.UNIT;
        }
        return which < 0.85 ? LateVoice.UNREASONABLE : LateVoice.POLICY;
    }

    /** Evenly spread over [0, 1); CRC alone would give like ids like chances, so its bits are mixed. */
    static double chance(String rowId, String what) {
        CRC32 crc = new CRC32();
        crc.update((what + "/" + rowId).getBytes(StandardCharsets.UTF_8));
        long mixed = (crc.getValue() + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
