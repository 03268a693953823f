package cn.hotline.bench.load;

/** Far more demands than can be handled 来件突增, for a minute; then half of what can, until nobody is refused any more. */
final class Spike {
    private static final double TIMES = 5;
    private static final double SPIKE_MINUTES = 1;
    private static final double WINDOW_MINUTES = 0.5;
    private static final int MOST_WINDOWS = 20;
    private static final int CALM_WINDOWS = 2;

    private final Shift shift;

    Spike(Shift shift) {
        this.shift = shift;
    }

    /** @param full lives a second at full speed */
    void play(double full) {
        if (full <= 0) {
            throw new IllegalStateException("no life ended at full speed: measure longer");
        }
        long silentBefore = shift.api().withoutRetryAfter();
        shift.report().spikeHead(full);
        try (Arrivals many = shift.arriving(TIMES * full)) {
            Span span = shift.measure(SPIKE_MINUTES);
            shift.report().spikeRow("spike", TIMES * full, many, span);
        }
        int calm = 0;
        for (int window = 1; window <= MOST_WINDOWS && calm < CALM_WINDOWS; window++) {
            try (Arrivals half = shift.arriving(full / 2)) {
                Span span = shift.measure(WINDOW_MINUTES);
                shift.report().spikeRow("half, %.0f s".formatted(window * WINDOW_MINUTES * 60), full / 2, half, span);
                calm = half.refusals().getTotalCount() == 0 && half.failed() == 0 ? calm + 1 : 0;
            }
        }
        shift.report().spikeEnd(calm >= CALM_WINDOWS, shift.api().withoutRetryAfter() - silentBefore);
    }
}
