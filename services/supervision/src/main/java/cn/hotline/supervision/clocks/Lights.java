package cn.hotline.supervision.clocks;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Which lamp of a clock was told, and when the next one is due 灯.
 *
 * @param nextLampAt the moment of the next lamp step; null once all are done, so each step is taken once
 */
@Embeddable
record Lights(@Enumerated(EnumType.STRING) Lamp lamp, Instant nextLampAt) {
    static Lights green(ClockTimes times) {
        return new Lights(Lamp.GREEN, times.yellowAt());
    }

    /** The step that is due. */
    LampStep step() {
        return switch (lamp) {
            case GREEN -> LampStep.NEAR_DUE;
            case YELLOW -> LampStep.OVERDUE;
            case RED -> LampStep.LETTER;
        };
    }

    /** After that step. */
    Lights next(ClockTimes times, boolean urgesUnit) {
        if (lamp == Lamp.RED) {
            return new Lights(lamp, null);
        }
        Lamp next = lamp == Lamp.GREEN ? Lamp.YELLOW : Lamp.RED;
        return new Lights(next, times.stepAfter(next, urgesUnit));
    }

    /** As other times have it: a lamp goes back where they say so; forward only the scanner takes it, so that every step is told once. */
    Lights move(ClockTimes times, Instant at, boolean urgesUnit) {
        Lamp told = times.lampAt(at).compareTo(lamp) < 0 ? times.lampAt(at) : lamp;
        boolean letterWasDue = told == Lamp.RED && nextLampAt == null;
        return new Lights(told, letterWasDue ? null : times.stepAfter(told, urgesUnit));
    }
}
