package cn.hotline.statistics.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.kernel.error.DomainException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every status with every action: the tables of moves, written down once more by hand. */
class TransitionsTest {
    private static final Map<String, String> ASSESSMENT = Map.ofEntries(
            Map.entry("COMPUTING FINISH", "DRAFT"),
            Map.entry("COMPUTING FAIL", "FAILED"),
            Map.entry("FAILED RETRY", "COMPUTING"),
            Map.entry("FAILED DISCARD", "DISCARDED"),
            Map.entry("DRAFT PUBLICIZE", "PUBLICIZED"),
            Map.entry("DRAFT DISCARD", "DISCARDED"),
            Map.entry("DRAFT RECOMPUTE", "DRAFT"),
            Map.entry("PUBLICIZED OBJECT", "PUBLICIZED"),
            Map.entry("PUBLICIZED DECIDE", "PUBLICIZED"),
            Map.entry("PUBLICIZED RECALCULATE", "RECALCULATED"),
            Map.entry("PUBLICIZED RECOMPUTE", "PUBLICIZED"),
            Map.entry("RECALCULATED PUBLISH", "PUBLISHED"),
            Map.entry("RECALCULATED RECOMPUTE", "RECALCULATED"),
            Map.entry("PUBLISHED RECOMPUTE", "PUBLISHED"));
    private static final Map<String, String> SCHEME =
            Map.of("DRAFT CHANGE", "DRAFT", "DRAFT ACTIVATE", "ACTIVE", "DRAFT DELETE", "DELETED");
    private static final Map<String, String> OBJECTION =
            Map.of("OPEN UPHOLD", "UPHELD", "OPEN REFUSE", "REFUSED", "OPEN WITHDRAW", "WITHDRAWN");

    @TestFactory
    Stream<DynamicTest> of_an_assessment() {
        return all(AssessmentStatus.values(), AssessmentAction.values(), ASSESSMENT, status -> status::after);
    }

    @TestFactory
    Stream<DynamicTest> of_a_scheme() {
        return all(SchemeStatus.values(), SchemeAction.values(), SCHEME, status -> status::after);
    }

    @TestFactory
    Stream<DynamicTest> of_an_objection() {
        return all(ObjectionStatus.values(), ObjectionAction.values(), OBJECTION, status -> status::after);
    }

    private static <S extends Enum<S>, A extends Enum<A>> Stream<DynamicTest> all(
            S[] statuses, A[] actions, Map<String, String> legal, Function<S, Function<A, S>> move) {
        return Stream.of(statuses).flatMap(status -> Stream.of(actions).map(action -> {
            String pair = status + " " + action;
            return DynamicTest.dynamicTest(pair, () -> {
                if (legal.containsKey(pair)) {
                    assertThat(move.apply(status).apply(action)).hasToString(legal.get(pair));
                } else {
                    assertThatThrownBy(() -> move.apply(status).apply(action)).isInstanceOf(DomainException.class);
                }
            });
        }));
    }
}
