package cn.hotline.local.demo;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Tally.What;
import cn.hotline.local.importing.ProgressBar;
import cn.hotline.local.importing.Registered;
import cn.hotline.local.importing.Registrar;
import cn.hotline.local.stack.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A run of the demo 演示: the staff go to work, demands come in, and at the end the books are balanced. */
public final class Demo {
    private static final String AGENT = "agent1";
    private static final String DISPATCHER = "dispatcher1";
    private static final long LOOK_MILLIS = 1_000;
    private static final int DEMANDS_A_PATROL = 20;
    private static final List<String> UNITS =
            List.of("HS-CG", "HS-ZJ", "HS-SWJ", "HS-HB", "HS-JT", "HS-JD01", "HS-JD02", "HS-JD03");

    private final HotlineApi api;
    private final DemoOptions options;
    private final Stage stage;
    private final AgentDesk agents;
    private final PatrolDesk patrol;
    private final AtomicInteger received = new AtomicInteger();
    private final String run = "demo-" + Long.toString(Clock.systemUTC().millis(), 36);
    private final ExecutorService hands;

    private Demo(Ports ports, DemoOptions options) {
        this.api = new HotlineApi(ports);
        this.options = options;
        this.hands = Executors.newFixedThreadPool(options.parallel(), daemons());
        this.stage = new Stage(api, hands);
        this.agents = new AgentDesk(stage, AGENT);
        this.patrol = new PatrolDesk(stage, "patroller1", run);
    }

    /** Runs it to the end, or until its time is up; progress goes to the error stream. */
    public static DemoResult run(Ports ports, DemoOptions options) {
        Demo demo = new Demo(ports, options);
        CallbackRule rule = new CallbackRule(demo.api);
        if (rule.relax()) {
            System.err.println("演示期间放宽回访规则：无法联系只需当天 3 次，结束后恢复"
                    + " callback rule relaxed for the demo (3 calls on one day), restored afterwards");
        }
        try {
            return demo.play();
        } finally {
            rule.restore();
            demo.hands.shutdownNow();
        }
    }

    private DemoResult play() {
        Registrar registrar = options.input() == null
                ? Registrar.ofSamples(api, AGENT, options.most(), run)
                : Registrar.anew(api, AGENT, options.input(), options.most(), run);
        long begin = System.nanoTime();
        staff().forEach(desk -> daemons().newThread(desk).start());
        try (ProgressBar bar = new ProgressBar()) {
            Archives archives = new Archives(stage, new LateVoices(stage, AGENT));
            Thread watcher = daemons().newThread(() -> watch(archives, bar, registrar.size()));
            watcher.start();
            registrar.register(Math.max(2, options.parallel() / 2), this::received);
            archives.expectNoMore();
            watcher.join(Math.max(1, options.timeout().toMillis() - (System.nanoTime() - begin) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.end();
        Reconciliation books = new Reconciliation(stage);
        books.balance();
        stage.tally()
                .count(
                        What.ARCHIVED,
                        books.outcomes().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
        return new DemoResult(stage.tally(), books, api, seconds);
    }

    private List<Runnable> staff() {
        Clock clock = Clock.systemUTC();
        UrgingDesk urging = new UrgingDesk(stage, "supervisor1");
        return List.of(
                new DispatchDesk(stage, DISPATCHER, UNITS),
                new HandlerDesk(stage, DISPATCHER, agents, urging, new OrderTurns(stage, DISPATCHER, UNITS), clock),
                new ApplicationDesk(stage, "head1", "leader1"),
                new RulingDesk(stage, DISPATCHER, "head1", "leader1"),
                new TaskDesk(stage, DISPATCHER),
                new PromiseDesk(stage, DISPATCHER),
                new ReviewDesk(stage, "reviewer1"),
                new ExclusionDesk(stage, "head1", "leader1"),
                new FindingDesk(stage, "head1", "leader1"),
                patrol,
                new CallbackDesk(stage, "surveyor1"),
                new LetterDesk(stage, "supervisor1"),
                new LetterReviewDesk(stage, "supervisor1"));
    }

    private void received(Registered row) {
        if (row.failed()) {
            stage.tally().count(What.FAILED);
            System.err.println("第 " + row.line() + " 行 line: " + row.problem());
            return;
        }
        JsonNode demand = row.demand();
        Life life = new Life(
                row.rowId(),
                demand.path("caseId").asText(),
                demand.path("caseNo").asText(),
                Planner.plan(row.rowId(), row.dispatches()));
        // The numbers are this run's own: "there already" also means that the first answer was lost with its service
        if (!stage.add(life)) {
            stage.tally().count(What.REPEATED);
            return;
        }
        stage.count(life, What.REGISTERED);
        if (received.getAndIncrement() % DEMANDS_A_PATROL == 0) {
            patrol.report();
        }
        agents.screen(life, demand.path("version").asLong());
    }

    private void watch(Archives archives, ProgressBar bar, int total) {
        do {
            archives.look();
            long registered = stage.tally().of(What.REGISTERED);
            bar.show(archives.count(), total, "受理 registered " + registered + " 归档 archived " + archives.count());
        } while (!archives.complete() && !stage.isOver() && Pause.of(LOOK_MILLIS));
    }

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "demo");
            thread.setDaemon(true);
            return thread;
        };
    }
}
