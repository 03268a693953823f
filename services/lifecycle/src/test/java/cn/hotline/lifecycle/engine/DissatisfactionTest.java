package cn.hotline.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DissatisfactionTest {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table =
            engine.parseDecision("dissatisfaction", getClass().getResourceAsStream("/dmn/dissatisfaction.dmn"));

    @ParameterizedTest
    @CsvSource({
        "UNIT, 1, REDO",
        "UNIT, 2, REDO",
        "UNIT, 3, SUPERVISE",
        "UNIT, 4, SUPERVISE",
        "NOT_UNIT, 1, EXPLAIN",
        "NOT_UNIT, 2, EXPLAIN",
        "NOT_UNIT, 3, EXPLAIN",
        "NOT_UNIT, 4, EXPLAIN"
    })
    void a_dissatisfaction_has_exactly_one_consequence(String fault, int round, String next) {
        String decided = engine.evaluateDecisionTable(table, Map.of("fault", fault, "round", round))
                .getSingleEntry();

        assertThat(decided).isEqualTo(next);
    }
}
