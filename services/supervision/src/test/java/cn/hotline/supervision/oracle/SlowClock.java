package cn.hotline.supervision.oracle;

import cn.hotline.events.code.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock of the domain's table, counted minute by minute. */
final class SlowClock {
    private static final String[] LAMPS = {"GREEN", "YELLOW", "RED"};

    final ClockKind kind;
    final int round;
    final String order;
    final boolean redo;
    private final Instant started;
    private final boolean unit;
    private final List<int[]> gaps = new ArrayList<>();
    private final List<Integer> extensions = new ArrayList<>();
    private final List<String> lamps = new ArrayList<>();
    private CountedLimit limit;
    private String state = "RUNNING";
    private Instant stoodStill;
    private Instant replied;
    private Instant ended;
    private String verdict = "-";
    private int yellow;
    private int due;
    private int letter;
    private int lamp;
    private boolean lettered;

    SlowClock(ClockKind kind, int round, String order, boolean redo, Instant started, CountedLimit limit) {
        this.kind = kind;
        this.round = round;
        this.order = order;
        this.redo = redo;
        this.started = started;
        this.unit = kind == ClockKind.SIGN || kind == ClockKind.CONTACT || kind == ClockKind.HANDLE;
        this.limit = limit;
        reckon();
    }

    /** Goes on from its own start after a merger was undone; what was merged does not count. */
    SlowClock goingOn(String nextOrder, CountedLimit now, List<Instant[]> merged) {
        SlowClock next = new SlowClock(kind, round, nextOrder, false, started, now);
        next.gaps.addAll(gaps);
        next.extensions.addAll(extensions);
        merged.forEach(time -> next.gaps.add(gap(time[0], time[1])));
        next.reckon();
        return next;
    }

    private static int[] gap(Instant from, Instant until) {
        return new int[] {OpenMinutes.of(from), OpenMinutes.of(until)};
    }

    private void reckon() {
        due = forward(OpenMinutes.of(started), limit.minutes(), limit.natural());
        for (int extra : extensions) {
            due = forward(due, extra, false);
        }
        yellow = due;
        for (int left = limit.lead(); left > 0; ) {
            yellow = limit.natural() ? yellow - 1 : OpenMinutes.previous(yellow - 1);
            left -= counts(yellow, limit.natural()) ? 1 : 0;
        }
        letter = forward(due, CountedLimit.WORKING_DAY, false);
    }

    private int forward(int from, int minutes, boolean natural) {
        int at = from;
        for (int left = minutes; left > 0; at++) {
            at = natural ? at : OpenMinutes.next(at);
            left -= counts(at, natural) ? 1 : 0;
        }
        return at;
    }

    private boolean counts(int minute, boolean natural) {
        for (int[] gap : gaps) {
            if (minute >= gap[0] && minute < gap[1]) {
                return false;
            }
        }
        return natural || OpenMinutes.isOpen(minute);
    }

    boolean isLive() {
        return ended == null;
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    boolean wasCutOffAt(Instant at) {
        return state.equals("CANCELLED") && at.equals(ended);
    }

    void relimit(CountedLimit now, Instant at) {
        if (isLive() && !now.equals(limit)) {
            limit = now;
            move(at);
        }
    }

    void extend(int days, Instant at) {
        extensions.add(days * CountedLimit.WORKING_DAY);
        move(at);
    }

    void suspend(Instant at) {
        state = "SUSPENDED";
        stoodStill = at;
    }

    void resume(Instant at) {
        gaps.add(gap(stoodStill, at));
        stoodStill = null;
        state = "RUNNING";
        move(at);
    }

    /** A lamp goes back where the new times say so, never forward. */
    private void move(Instant at) {
        reckon();
        int now = OpenMinutes.of(at);
        int shown = now < yellow ? 0 : now <= due ? 1 : 2;
        if (shown < lamp) {
            lamp = shown;
            lettered = false;
        }
    }

    void reply(Instant at) {
        state = "ANSWERED";
        replied = at;
    }

    void reject() {
        state = "RUNNING";
    }

    /** Freed of what held it at a unit that lost the case. */
    void free(Instant at) {
        if (state.equals("SUSPENDED")) {
            resume(at);
        } else if (state.equals("ANSWERED")) {
            state = "RUNNING";
        }
    }

    void stopAtReply() {
        stop(replied);
    }

    void stop(Instant at) {
        if (isLive()) {
            state = "STOPPED";
            ended = at;
            int worked = 0;
            for (int minute = OpenMinutes.of(started); minute < OpenMinutes.of(at); minute++) {
                worked += counts(minute, false) ? 1 : 0;
            }
            verdict = (OpenMinutes.of(at) <= due ? "true" : "false") + "/" + worked;
        }
    }

    void cancel(Instant at) {
        if (isLive()) {
            if (stoodStill != null) {
                gaps.add(gap(stoodStill, at));
                stoodStill = null;
            }
            state = "CANCELLED";
            ended = at;
        }
    }

    /** Lights what is due at a scan; returns the steps that concern its unit. */
    List<String> scan(Instant at, String scan) {
        int now = OpenMinutes.of(at);
        if (!isRunning() || now < yellow) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        if (lamp == 0) {
            lamp = 1;
            lamps.add("YELLOW@" + scan);
            steps.add("NEAR_DUE");
        }
        if (lamp == 1 && now > due) {
            lamp = 2;
            lamps.add("RED@" + scan);
            steps.add("OVERDUE");
        }
        if (lamp == 2 && unit && !lettered && now >= letter) {
            lettered = true;
            steps.add("LETTER");
        }
        return unit ? steps : List.of();
    }

    Instant dueAt() {
        return OpenMinutes.instant(due);
    }

    int lampSteps() {
        return lamps.size();
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                kind.name(),
                "round" + round,
                started.toString(),
                limit.text(),
                OpenMinutes.instant(yellow).toString(),
                dueAt().toString(),
                OpenMinutes.instant(letter).toString(),
                state,
                String.valueOf(ended),
                verdict,
                LAMPS[lamp],
                lamps.toString());
    }
}
