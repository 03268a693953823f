package cn.hotline.supervision.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CaseEvent;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The service against a second reckoning written from the domain's tables alone, over the quarter with National Day.
 *
 * <p>{@code -Dhotline.oracle.cases=20000} is the full run, {@code -Dhotline.oracle.seed} another quarter.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OracleTest {
    private static final Logger LOG = Logger.getLogger(OracleTest.class);
    private static final int CASES = Integer.getInteger("hotline.oracle.cases", 200);
    private static final int SEED = Integer.getInteger("hotline.oracle.seed", 20_251_001);
    private static final Instant BEGIN = Instant.parse("2025-08-31T16:00:00Z");
    private static final Instant END = Instant.parse("2025-12-31T16:00:00Z");
    private static final Duration SCAN_EVERY = Duration.ofMinutes(Integer.getInteger("hotline.oracle.scan", 97));

    @Inject
    ServiceUnderOracle service;

    @BeforeEach
    void quiet() {
        service.begin();
    }

    @AfterEach
    void loud() {
        service.end();
    }

    @Test
    void everyClockLampUrgingAndLetterIsAsTheDomainSays() {
        long started = System.nanoTime();
        List<Tale> tales =
                IntStream.range(0, CASES).mapToObj(each -> new Tale(each, SEED)).toList();
        Map<String, SlowCase> slow = new HashMap<>();
        tales.forEach(tale -> slow.put(tale.caseId.toString(), new SlowCase()));
        List<Told> log = tales.stream()
                .flatMap(tale -> tale.events.entrySet().stream().map(each -> new Told(each.getKey(), each.getValue())))
                .sorted(Comparator.comparing(Told::at))
                .toList();
        int next = 0;
        int scans = 0;
        for (Instant scan = BEGIN.plus(SCAN_EVERY); scan.isBefore(END); scan = scan.plus(SCAN_EVERY)) {
            List<Told> since = new ArrayList<>();
            while (next < log.size() && !log.get(next).at().isAfter(scan)) {
                since.add(log.get(next++));
            }
            service.hear(since);
            since.forEach(told -> slow.get(told.event().caseId().toString()).apply(told.event(), told.at()));
            String name = String.valueOf(++scans);
            service.scan(scan, name);
            Instant now = scan;
            slow.values().forEach(each -> each.scan(now, name));
        }

        Findings findings = new Findings(slow, service.found());

        LOG.infof(
                "oracle: %d cases, %d events, %d scans, %s, %d seconds",
                CASES, next, scans, findings, (System.nanoTime() - started) / 1_000_000_000L);
        assertThat(findings.differences()).isEmpty();
    }

    /** An event and when it happened. */
    record Told(Instant at, CaseEvent event) {}
}
