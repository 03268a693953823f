package cn.hotline.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.Fault;
import cn.hotline.lifecycle.tracking.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DissatisfactionTest {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table =
            engine.parseDecision("dissatisfaction", getClass().getResourceAsStream("/dmn/dissatisfaction.dmn"));

    @ParameterizedTest
    @CsvSource({
        "UNIT, NONE, REDO REDO SUPERVISE SUPERVISE",
        "UNIT, UNREASONABLE, REDO REDO SUPERVISE SUPERVISE",
        "UNIT, REASONABLE, REDO REDO SUPERVISE SUPERVISE",
        "UNREASONABLE, NONE, REVIEW_UNREASONABLE REVIEW_UNREASONABLE REVIEW_UNREASONABLE REVIEW_UNREASONABLE",
        "UNREASONABLE, UNREASONABLE, EXPLAIN EXPLAIN EXPLAIN EXPLAIN",
        "UNREASONABLE, REASONABLE, REDO REDO SUPERVISE SUPERVISE",
        "POLICY, NONE, EXPLAIN EXPLAIN EXPLAIN EXPLAIN",
        "POLICY, UNREASONABLE, EXPLAIN EXPLAIN EXPLAIN EXPLAIN",
        "POLICY, REASONABLE, EXPLAIN EXPLAIN EXPLAIN EXPLAIN",
        "NOT_UNIT, NONE, EXPLAIN EXPLAIN EXPLAIN EXPLAIN",
        "NOT_UNIT, UNREASONABLE, EXPLAIN EXPLAIN EXPLAIN EXPLAIN",
        "NOT_UNIT, REASONABLE, EXPLAIN EXPLAIN EXPLAIN EXPLAIN"
    })
    void a_dissatisfaction_has_exactly_one_consequence(Fault fault, Finding finding, String rounds) {
        List<String> decided = IntStream.rangeClosed(1, 4)
                .mapToObj(round -> engine.evaluateDecisionTable(
                                table, Map.of("fault", fault.name(), "round", round, "finding", finding.name()))
                        .<String>getSingleEntry())
                .toList();

        assertThat(decided).containsExactly(rounds.split(" "));
    }

    @Test
    void every_fault_and_finding_stands_in_the_table_above() throws NoSuchMethodException {
        CsvSource rows = getClass()
                .getDeclaredMethod(
                        "a_dissatisfaction_has_exactly_one_consequence", Fault.class, Finding.class, String.class)
                .getAnnotation(CsvSource.class);

        assertThat(rows.value()).hasSize(Fault.values().length * Finding.values().length);
    }
}
