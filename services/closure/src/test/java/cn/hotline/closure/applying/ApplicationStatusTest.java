package cn.hotline.closure.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All pairs of status and action. */
class ApplicationStatusTest {
    private static final Map<String, ApplicationStatus> LEGAL = Map.of(
            "PENDING COSIGN", ApplicationStatus.PENDING,
            "PENDING GRANT", ApplicationStatus.GRANTED,
            "PENDING REFUSE", ApplicationStatus.REFUSED,
            "PENDING WITHDRAW", ApplicationStatus.WITHDRAWN);

    static Stream<Arguments> pairs() {
        return Arrays.stream(ApplicationStatus.values())
                .flatMap(from -> Arrays.stream(ApplicationAction.values()).map(action -> Arguments.of(from, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_application_moves_only_while_it_waits(ApplicationStatus from, ApplicationAction action) {
        assertThat(from.after(action).orElse(null)).isEqualTo(LEGAL.get(from + " " + action));
    }
}
