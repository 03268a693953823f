package cn.hotline.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Demo;
import cn.hotline.local.demo.DemoOptions;
import cn.hotline.local.demo.DemoResult;
import cn.hotline.local.leaking.MarkedDemands;
import cn.hotline.local.leaking.Marks;
import cn.hotline.local.leaking.Traces;
import cn.hotline.local.stack.LocalStack;
import cn.hotline.local.stack.ServiceModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reporters with marks live whole lives in the running product; afterwards the marks are nowhere but in intake's sealed column. */
@ExtendWith(SharedStack.class)
class EndToEndLeakTest {
    private static final int LIVES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LocalStack stack = SharedStack.stack();
    private final Traces traces = new Traces(stack.ports(), SharedStack.home());
    private final Marks harmless = new Marks(MarkedDemands.HARMLESS);

    @Test
    void no_mark_of_a_reporter_leaves_the_sealed_column(@TempDir Path folder) throws Exception {
        screened();
        lived(folder);

        Map<String, Marks.Found> leaks = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        int records = traces.ofTopics((where, bytes) -> {
            MarkedDemands.MARKS.in(where, bytes).forEach(found -> leaks.putIfAbsent(found.leak(), found));
            harmless.in("topics", bytes).forEach(found -> seen.add(found.where()));
        });
        for (ServiceModule service : ServiceModule.values()) {
            Set<String> but = service == ServiceModule.INTAKE ? Set.of("sealed") : Set.of();
            traces.ofTables(service, but, (where, row) -> {
                MarkedDemands.MARKS.in(where, row).forEach(found -> leaks.putIfAbsent(found.leak(), found));
                harmless.in(service.id(), row).forEach(found -> seen.add(found.where()));
            });
        }
        List<String> logs = traces.ofLogs((where, bytes) -> {
            MarkedDemands.MARKS.in(where, bytes).forEach(found -> leaks.putIfAbsent(found.leak(), found));
            new Marks("/api/v1/").in(where, bytes).forEach(found -> seen.add(found.where()));
        });

        assertThat(leaks).isEmpty();
        assertThat(records).isGreaterThan(LIVES * 5);
        assertThat(seen)
                .as("the search sees what is there")
                .contains("topics", "intake", "lifecycle", "log intake.log", "log lifecycle.log");
        assertThat(logs)
                .containsAll(Arrays.stream(ServiceModule.values())
                        .map(service -> service.id() + ".log")
                        .toList());
    }

    /** What the demo does not write: the staff repeat the reporter's data in every text they can. */
    private void screened() {
        MarkedDemands demands = new MarkedDemands(new HotlineApi(stack.ports()));
        demands.live(90, "answers", Map.of("answer", MarkedDemands.story(90)));
        demands.live(91, "refusals", Map.of("reason", "IN_LEGAL_PROCEDURE", "legalPath", MarkedDemands.story(91)));
        demands.live(92, "withdrawals", Map.of("reason", MarkedDemands.story(92)));
        demands.live(93, "filings", Map.of("urgency", "URGENT", "reason", MarkedDemands.story(93)));
        demands.live(94, "filings", Map.of("tags", List.of("LIVELIHOOD"), "reason", MarkedDemands.story(94)));
    }

    private void lived(Path folder) throws Exception {
        Path rows = Files.writeString(folder.resolve("marked.jsonl"), MarkedDemands.rows(LIVES));
        DemoResult result = Demo.run(stack.ports(), new DemoOptions(rows, LIVES, 8, PATIENCE));
        assertThat(result.unaccounted()).as(result.table()).isZero();
        assertThat(result.count("ARCHIVED")).isEqualTo(LIVES + result.count("PATROLLED"));
    }
}
