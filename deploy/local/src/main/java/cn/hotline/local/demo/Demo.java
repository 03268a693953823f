package cn.hotline.local.demo;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.importing.ProgressBar;
import cn.hotline.local.importing.Registered;
import cn.hotline.local.importing.Registrar;
import cn.hotline.local.stack.Ports;
import java.time.Clock;

/** A run of the demo 演示: the staff go to work, demands come in, and at the end the books are balanced. */
public final class Demo {
    private static final long LOOK_MILLIS = 1_000;

    private final HotlineApi api;
    private final DemoOptions options;
    private final String run = "demo-" + Long.toString(Clock.systemUTC().millis(), 36);
    private final Staff staff;
    private volatile boolean over;

    private Demo(Ports ports, DemoOptions options) {
        this.api = new HotlineApi(ports);
        this.options = options;
        this.staff = new Staff(api, run, options.parallel(), Pace.BRISK);
    }

    /** Runs it to the end, or until its time is up; progress goes to the error stream. */
    public static DemoResult run(Ports ports, DemoOptions options) {
        Demo demo = new Demo(ports, options);
        try {
            return demo.play();
        } finally {
            demo.staff.close();
        }
    }

    private DemoResult play() {
        Registrar registrar = options.input() == null
                ? Registrar.ofSamples(api, Staff.AGENT, options.most(), run)
                : Registrar.anew(api, Staff.AGENT, options.input(), options.most(), run);
        long begin = System.nanoTime();
        staff.begin();
        try (ProgressBar bar = new ProgressBar()) {
            Thread watcher = Staff.daemons().newThread(() -> watch(bar, registrar.size()));
            watcher.start();
            registrar.register(Math.max(2, options.parallel() / 2), this::received);
            staff.expectNoMore();
            watcher.join(Math.max(1, options.timeout().toMillis() - (System.nanoTime() - begin) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        over = true;
        return staff.balance(seconds);
    }

    private void received(Registered row) {
        if (row.failed()) {
            staff.failed();
            System.err.println("第 " + row.line() + " 行 line: " + row.problem());
            return;
        }
        staff.take(row.rowId(), row.demand(), row.dispatches());
    }

    private void watch(ProgressBar bar, int total) {
        do {
            staff.look();
            bar.show(staff.archived(), total, "受理 registered " + staff.taken() + " 归档 archived " + staff.archived());
        } while (!staff.isDone() && !over && Pause.of(LOOK_MILLIS));
    }
}
