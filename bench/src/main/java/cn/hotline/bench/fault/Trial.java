package cn.hotline.bench.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One fault under load 一次演练: lives are under way, the fault strikes, all comes to rest, the books are balanced. */
final class Trial {
    private static final int SOME_UNDER_WAY = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration REST_WITHIN = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final int LOOKS = 3;

    private final Rig rig;
    private final Players players;
    private final Witness witness;
    private final Set<String> known = new HashSet<>();

    Trial(Rig rig, Players players) {
        this.rig = rig;
        this.players = players;
        this.witness = new Witness(rig.ports());
    }

    /**
     * What came of it.
     *
     * @param recovered from the fault's end until everything worked; empty when it did not
     * @param lost answers that did not reach the caller
     */
    record Result(
            String fault,
            long underWay,
            Optional<Duration> recovered,
            long lost,
            int played,
            int cases,
            int events,
            long repeated,
            List<Problem> problems,
            String skipped) {}

    Result of(Fault fault) {
        players.begin();
        witness.begin(Duration.ofSeconds(1));
        awaitSomeUnderWay();
        long underWay = players.underWay();
        Instant since = Instant.now();
        List<Problem> problems = new ArrayList<>();
        Optional<Duration> recovered = Optional.empty();
        String skipped = null;
        try {
            fault.strike(rig);
            recovered = new Recovery(rig, witness).await();
        } catch (Fault.Skipped impossible) {
            skipped = impossible.getMessage();
        } catch (RuntimeException failed) {
            problems.add(new Problem("trial", fault.name(), String.valueOf(failed.getMessage())));
        }
        rig.books().outages().add(since, Instant.now());
        witness.end();
        long lost = witness.lost();
        problems.addAll(players.end());
        problems.addAll(witness.settle());
        if (!new Quiet(rig).await(REST_WITHIN)) {
            problems.add(new Problem("trial", fault.name(), "did not come to rest"));
        }
        fault.tidy(rig);
        Reconciliation.Found found = balance();
        found.problems().stream()
                .filter(problem -> known.add(problem.toString()))
                .forEach(problems::add);
        return new Result(
                fault.name(),
                underWay,
                recovered,
                lost,
                players.played(),
                found.cases(),
                found.events(),
                found.repeated(),
                problems,
                skipped);
    }

    private void awaitSomeUnderWay() {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (players.underWay() < SOME_UNDER_WAY && System.nanoTime() < end) {
            Rig.pause(Duration.ofMillis(200));
        }
    }

    /** Something may still be a moment behind: a difference counts when it is there at the last look. */
    private Reconciliation.Found balance() {
        Reconciliation.Found found = rig.books().look();
        for (int look = 1; look < LOOKS && !found.problems().isEmpty(); look++) {
            Rig.pause(BETWEEN_LOOKS);
            found = rig.books().look();
        }
        return found;
    }
}
