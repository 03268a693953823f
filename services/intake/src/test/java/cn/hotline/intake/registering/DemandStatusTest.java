package cn.hotline.intake.registering;

import static cn.hotline.intake.registering.DemandAction.ANSWER;
import static cn.hotline.intake.registering.DemandAction.ARCHIVE;
import static cn.hotline.intake.registering.DemandAction.ATTACH;
import static cn.hotline.intake.registering.DemandAction.CHANGE;
import static cn.hotline.intake.registering.DemandAction.CLOSE;
import static cn.hotline.intake.registering.DemandAction.FILE;
import static cn.hotline.intake.registering.DemandAction.MERGE;
import static cn.hotline.intake.registering.DemandAction.REFUSE;
import static cn.hotline.intake.registering.DemandAction.REOPEN;
import static cn.hotline.intake.registering.DemandAction.UNMERGE_FILED;
import static cn.hotline.intake.registering.DemandAction.UNMERGE_UNFILED;
import static cn.hotline.intake.registering.DemandAction.WITHDRAW;
import static cn.hotline.intake.registering.DemandStatus.ANSWERED;
import static cn.hotline.intake.registering.DemandStatus.ARCHIVED;
import static cn.hotline.intake.registering.DemandStatus.CLOSED;
import static cn.hotline.intake.registering.DemandStatus.FILED;
import static cn.hotline.intake.registering.DemandStatus.MERGED;
import static cn.hotline.intake.registering.DemandStatus.REFUSED;
import static cn.hotline.intake.registering.DemandStatus.REGISTERED;
import static cn.hotline.intake.registering.DemandStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DemandStatusTest {
    private static final Map<String, DemandStatus> LEGAL = Map.ofEntries(
            move(REGISTERED, ANSWER, ANSWERED),
            move(REGISTERED, REFUSE, REFUSED),
            move(REGISTERED, FILE, FILED),
            move(REGISTERED, CHANGE, REGISTERED),
            move(REGISTERED, ATTACH, REGISTERED),
            move(REGISTERED, MERGE, MERGED),
            move(REGISTERED, WITHDRAW, WITHDRAWN),
            move(FILED, CHANGE, FILED),
            move(FILED, ATTACH, FILED),
            move(FILED, MERGE, MERGED),
            move(FILED, WITHDRAW, WITHDRAWN),
            move(FILED, CLOSE, CLOSED),
            move(FILED, ARCHIVE, ARCHIVED),
            move(REGISTERED, CLOSE, CLOSED),
            move(REGISTERED, ARCHIVE, ARCHIVED),
            move(MERGED, UNMERGE_UNFILED, REGISTERED),
            move(MERGED, UNMERGE_FILED, FILED),
            move(MERGED, ATTACH, MERGED),
            move(CLOSED, ATTACH, CLOSED),
            move(MERGED, WITHDRAW, WITHDRAWN),
            move(MERGED, CLOSE, CLOSED),
            move(MERGED, ARCHIVE, ARCHIVED),
            move(ANSWERED, ARCHIVE, ARCHIVED),
            move(REFUSED, ARCHIVE, ARCHIVED),
            move(WITHDRAWN, ARCHIVE, ARCHIVED),
            move(CLOSED, ARCHIVE, ARCHIVED),
            move(ARCHIVED, REOPEN, CLOSED));

    @TestFactory
    Stream<DynamicTest> every_pair_of_status_and_action_is_either_this_move_or_refused() {
        return Stream.of(DemandStatus.values()).flatMap(status -> Stream.of(DemandAction.values())
                .map(action -> DynamicTest.dynamicTest(
                        status + " × " + action, () -> check(status, action, LEGAL.get(status + "/" + action)))));
    }

    private static void check(DemandStatus status, DemandAction action, DemandStatus next) {
        assertThat(status.allows(action)).isEqualTo(next != null);
        if (next != null) {
            assertThat(status.after(action)).isEqualTo(next);
        } else {
            assertThatThrownBy(() -> status.after(action))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                            .isEqualTo(IntakeError.STATUS_CONFLICT));
        }
    }

    private static Map.Entry<String, DemandStatus> move(DemandStatus from, DemandAction action, DemandStatus to) {
        return Map.entry(from + "/" + action, to);
    }
}
