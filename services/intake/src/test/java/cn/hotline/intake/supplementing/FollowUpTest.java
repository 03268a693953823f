package cn.hotline.intake.supplementing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.kernel.error.DomainException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpTest {
    private static final Map<FollowUp, Set<DemandStatus>> REFUSED = Map.of(
            FollowUp.SUPPLEMENT,
            EnumSet.of(DemandStatus.ARCHIVED),
            FollowUp.URGING,
            EnumSet.of(DemandStatus.ANSWERED, DemandStatus.REFUSED, DemandStatus.WITHDRAWN, DemandStatus.ARCHIVED));

    static Stream<Arguments> pairs() {
        return Stream.of(FollowUp.values())
                .flatMap(each -> Stream.of(DemandStatus.values()).map(status -> Arguments.of(each, status)));
    }

    @ParameterizedTest(name = "{0} while {1}")
    @MethodSource("pairs")
    void every_pair_of_status_and_follow_up_is_ruled(FollowUp followUp, DemandStatus status) {
        boolean allowed = !REFUSED.get(followUp).contains(status);
        assertThat(followUp.allowedIn(status)).isEqualTo(allowed);
        if (allowed) {
            assertThatCode(() -> followUp.require(status)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> followUp.require(status))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining(status.label());
        }
    }
}
