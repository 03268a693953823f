package cn.hotline.dispatch.handling;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What a unit got of time for a work order 延期与挂账: extensions, a suspension, and whether it waits for either. */
@Embeddable
public class Deferral {
    boolean applied;
    int extensions;
    LocalDate suspendedUntil;

    protected Deferral() {}

    static Deferral none() {
        return new Deferral();
    }

    /** Whether a wish of the unit waits for signatures. */
    public boolean isApplied() {
        return applied;
    }

    /** How many extensions were granted. */
    public int extensions() {
        return extensions;
    }

    /** The day it goes on by itself; null when not suspended. */
    public LocalDate suspendedUntil() {
        return suspendedUntil;
    }
}
