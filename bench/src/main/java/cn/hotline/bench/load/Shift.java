package cn.hotline.bench.load;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.DemoResult;
import cn.hotline.local.demo.Pace;
import cn.hotline.local.demo.Staff;
import cn.hotline.local.stack.LocalStack;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The staff's shift 当班 in a run: demands come in, what they cost is read, and at the end the books are balanced. */
final class Shift implements AutoCloseable {
    /** Nobody looks at a list more often than this; whoever finds nothing waits longer. */
    private static final Pace PACE = new Pace(400, 2_000);

    private static final long LOOK_MILLIS = 1_000;
    private static final long MOST_MINUTES_TO_END = 20;
    private static final int MOST_LISTED = 20;

    private final LocalStack stack;
    private final Databases databases;
    private final HotlineApi api;
    private final Staff staff;
    private final Demands demands;
    private final Report report;
    private final int desks;
    private final long seed;
    private final AtomicLong next = new AtomicLong();
    private final long begin = System.nanoTime();
    private volatile boolean watching = true;

    Shift(LocalStack stack, Report report, int desks, long seed) {
        this.stack = stack;
        this.report = report;
        this.desks = desks;
        this.seed = seed;
        this.databases = Databases.of(stack.ports());
        this.api = new HotlineApi(stack.ports());
        String run = "load-" + Long.toString(Clock.systemUTC().millis(), 36);
        this.demands = new Demands(api, run, seed);
        this.staff = new Staff(api, run, desks, PACE);
        staff.begin();
        Thread watcher = new Thread(this::watch, "watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        while (watching && Waiting.millis(LOOK_MILLIS)) {
            staff.look();
        }
    }

    Report report() {
        return report;
    }

    HotlineApi api() {
        return api;
    }

    /** So many lives, to their ends. */
    void play(int lives) {
        try (Arrivals arrivals = new ClosedArrivals(api, staff, demands, next, desks)) {
            while (arrivals.accepted() < lives && Waiting.millis(LOOK_MILLIS)) {
                // the staff are at work
            }
        }
        staff.expectNoMore();
        if (!ended()) {
            throw new IllegalStateException("lives do not end");
        }
    }

    /** A new demand whenever a life is over. */
    Span atFullSpeed(double warmUp, double minutes) {
        try (Arrivals arrivals = new ClosedArrivals(api, staff, demands, next, desks)) {
            pass(arrivals, warmUp);
            Span span = measure(minutes);
            report.span(desks + " desks at full speed", span);
            return span;
        }
    }

    /** Demands at a set rate. */
    Span atRate(double rate, double warmUp, double minutes) {
        warmUpAt(rate, warmUp);
        try (Arrivals arrivals = arriving(rate)) {
            Span span = measure(minutes);
            report.span("%.1f demands a second".formatted(rate), span);
            report.arrivals(arrivals);
            return span;
        }
    }

    private void warmUpAt(double rate, double warmUp) {
        if (warmUp > 0) {
            try (Arrivals arrivals = arriving(rate)) {
                pass(arrivals, warmUp);
            }
        }
    }

    Arrivals arriving(double rate) {
        return new RatedArrivals(api, staff, demands, next, rate, seed);
    }

    Span measure(double minutes) {
        Reading from = read();
        pass(minutes);
        return new Span(from, read());
    }

    private Reading read() {
        return Reading.take(stack, databases, api, staff);
    }

    /** Waits until all lives are over, and balances the books; whether they add up. */
    boolean end(Span span) {
        staff.expectNoMore();
        ended();
        report.lags(new EventLag(databases).between(span.from().at(), span.to().at()));
        DemoResult books = staff.balance((System.nanoTime() - begin) / 1e9);
        report.line("");
        report.line(
                "**Unaccounted: %d** of %,d lives of the whole run, %,d events.",
                books.unaccounted(), staff.taken(), books.events());
        books.reasons().stream().limit(MOST_LISTED).forEach(reason -> report.line("- %s", reason));
        return books.unaccounted() == 0;
    }

    /** Whether all lives are over before the time is up. */
    private boolean ended() {
        long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES_TO_END);
        while (!staff.isDone() && System.nanoTime() < last && Waiting.millis(LOOK_MILLIS)) {
            // the watcher looks
        }
        watching = false;
        return staff.isDone();
    }

    private static void pass(Arrivals meanwhile, double minutes) {
        pass(minutes);
        if (meanwhile.accepted() == 0) {
            throw new IllegalStateException("nothing could be registered");
        }
    }

    private static void pass(double minutes) {
        Waiting.millis(Math.round(minutes * TimeUnit.MINUTES.toMillis(1)));
    }

    @Override
    public void close() {
        watching = false;
        staff.close();
    }
}
