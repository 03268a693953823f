package cn.hotline.bench.fault;

import cn.hotline.local.stack.Ports;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Balances all books 对账: every case over the log and the seven databases.
 *
 * <p>Written from the documents, not from the services: it knows the contract of the events and the tables, none of the code.
 */
public final class Reconciliation {
    private static final List<Check> CHECKS = List.of(
            new StoryCheck(),
            new TrafficCheck(),
            new CaseCheck(),
            new TimelineCheck(),
            new OrderCheck(),
            new ClockCheck(),
            new DecisionCheck(),
            new FactCheck());

    private final Ports ports;
    private final Outages outages = new Outages();
    private final Set<String> foreign = new HashSet<>();

    Reconciliation(Ports ports) {
        this.ports = ports;
    }

    /** When something was broken: lamps may be late by that. */
    Outages outages() {
        return outages;
    }

    /** Tells of a case that somebody wrote into the log by hand. */
    void foreign(String caseId) {
        foreign.add(caseId);
    }

    /** What a look found. */
    record Found(List<Problem> problems, int cases, int events, long repeated) {}

    Found look() {
        CaseLog log = CaseLog.read(Ports.HOST + ":" + ports.kafka());
        List<Problem> problems = new ArrayList<>();
        try (Evidence evidence = new Evidence(ports, log, outages, foreign)) {
            for (Check check : CHECKS) {
                problems.addAll(check.look(evidence));
            }
        } catch (SQLException e) {
            problems.add(new Problem("databases", "-", String.valueOf(e.getMessage())));
        }
        return new Found(problems, log.cases().size(), log.events(), log.repeated());
    }
}
