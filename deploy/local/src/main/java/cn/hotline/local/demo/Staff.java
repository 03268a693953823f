package cn.hotline.local.demo;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.demo.Tally.What;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The whole staff 全体岗位, of the centre and of the units, at work on whatever demands come in until they are sent home. */
public final class Staff implements AutoCloseable {
    /** Who registers demands. */
    public static final String AGENT = "agent1";

    private static final String DISPATCHER = "dispatcher1";
    private static final int LETTER_LOOKS = 60;
    private static final long BETWEEN_LOOKS_MILLIS = 500;
    private static final int DEMANDS_A_PATROL = 20;
    private static final List<String> UNITS =
            List.of("HS-CG", "HS-ZJ", "HS-SWJ", "HS-HB", "HS-JT", "HS-JD01", "HS-JD02", "HS-JD03");

    private final HotlineApi api;
    private final ExecutorService hands;
    private final Stage stage;
    private final AgentDesk agents;
    private final PatrolDesk patrol;
    private final Archives archives;
    private final CallbackRule rule;
    private final AtomicInteger received = new AtomicInteger();

    /**
     * @param run tells the demands of this run from those of others
     * @param parallel how many things are done at once
     */
    public Staff(HotlineApi api, String run, int parallel, Pace pace) {
        this.api = api;
        this.hands = Executors.newFixedThreadPool(parallel, daemons());
        this.stage = new Stage(api, hands, pace);
        this.agents = new AgentDesk(stage, AGENT);
        this.patrol = new PatrolDesk(stage, "patroller1", run);
        this.archives = new Archives(stage, new LateVoices(stage, AGENT));
        this.rule = new CallbackRule(api);
    }

    /** All desks are manned; the rule of callbacks is relaxed until they are closed. */
    public void begin() {
        if (rule.relax()) {
            System.err.println("演示期间放宽回访规则：无法联系只需当天 3 次，结束后恢复"
                    + " callback rule relaxed for the demo (3 calls on one day), restored afterwards");
        }
        desks().forEach(desk -> daemons().newThread(desk).start());
    }

    private List<Runnable> desks() {
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

    /**
     * A demand just registered goes its way.
     *
     * @param rowId decides what will happen to it
     * @param demand as intake shows it
     * @param dispatches how often its ledger says it was dispatched; null when it does not say
     */
    public void take(String rowId, JsonNode demand, Integer dispatches) {
        Life life = new Life(
                rowId, demand.path("caseId").asText(), demand.path("caseNo").asText(), Planner.plan(rowId, dispatches));
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

    /** A demand that could not be registered. */
    void failed() {
        stage.tally().count(What.FAILED);
    }

    /** Lives begun so far, patrol reports among them. */
    public long taken() {
        return stage.lives().size();
    }

    /** Lives that were over at the last look. */
    public long archived() {
        return archives.count();
    }

    /** Looks how many lives are over; reporters who are not content say so now. */
    public void look() {
        archives.look();
    }

    /** Nothing more will come in. */
    public void expectNoMore() {
        archives.expectNoMore();
    }

    /** Whether all lives are over. */
    public boolean isDone() {
        return archives.complete();
    }

    /** Ends the work and balances the books 对账. */
    public DemoResult balance(double seconds) {
        awaitLetters();
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

    /** A letter 督办单 may outlive its case: the desks go on until none waits, for some seconds. */
    private void awaitLetters() {
        for (int look = 0; look < LETTER_LOOKS && letterWaits() && Pause.of(BETWEEN_LOOKS_MILLIS); look++) {
            // its desk is at it
        }
    }

    private boolean letterWaits() {
        try {
            return Stream.of(Queue.LETTERS, Queue.LETTER_ANSWERS)
                    .flatMap(each -> each.cases(api).stream())
                    .anyMatch(stage::knows);
        } catch (ServiceAway away) {
            return false; // the books will tell
        }
    }

    @Override
    public void close() {
        stage.end();
        rule.restore();
        hands.shutdownNow();
    }

    static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "demo");
            thread.setDaemon(true);
            return thread;
        };
    }
}
