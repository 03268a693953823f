package cn.hotline.dispatch.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulingPolicyTest {
    private static final String HEAD = Role.SECTION_HEAD_ID;
    private static final String LEADER = Role.CENTRE_LEADER_ID;

    @Test
    void the_dispatcher_rules_alone_on_the_first_return() {
        assertThat(RulingPolicy.roleOf(actor(Role.DISPATCHER_ID), 1, List.of())).isEqualTo(Role.DISPATCHER);
        assertThat(RulingPolicy.outcome(1, RulingDecision.GRANT, List.of(Role.DISPATCHER_ID)))
                .isEqualTo(ReturnStatus.GRANTED);
    }

    @Test
    void leaders_do_not_rule_on_the_first_return_nor_the_dispatcher_on_the_second() {
        refuses("dispatcher-rules", () -> RulingPolicy.roleOf(actor(HEAD, LEADER), 1, List.of()));
        refuses("leaders-rule", () -> RulingPolicy.roleOf(actor(Role.DISPATCHER_ID), 2, List.of()));
    }

    @Test
    void a_second_return_is_granted_by_both_leaders_in_any_order() {
        assertThat(RulingPolicy.outcome(2, RulingDecision.GRANT, List.of(HEAD))).isEqualTo(ReturnStatus.PENDING);
        assertThat(RulingPolicy.outcome(2, RulingDecision.GRANT, List.of(LEADER)))
                .isEqualTo(ReturnStatus.PENDING);
        assertThat(RulingPolicy.outcome(2, RulingDecision.GRANT, List.of(LEADER, HEAD)))
                .isEqualTo(ReturnStatus.GRANTED);
        assertThat(RulingPolicy.outcome(3, RulingDecision.GRANT, List.of(HEAD, LEADER)))
                .isEqualTo(ReturnStatus.GRANTED);
    }

    @Test
    void either_leader_refuses_at_once() {
        assertThat(RulingPolicy.outcome(2, RulingDecision.REFUSE, List.of(HEAD)))
                .isEqualTo(ReturnStatus.REFUSED);
        assertThat(RulingPolicy.outcome(2, RulingDecision.REFUSE, List.of(LEADER, HEAD)))
                .isEqualTo(ReturnStatus.REFUSED);
    }

    @Test
    void a_role_signs_once() {
        assertThat(RulingPolicy.roleOf(actor(LEADER), 2, List.of(HEAD))).isEqualTo(Role.CENTRE_LEADER);
        refuses("already-signed", () -> RulingPolicy.roleOf(actor(HEAD), 2, List.of(HEAD)));
    }

    private static Actor actor(String... roles) {
        return new Actor("li.na", "李娜", Set.of(roles), null);
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, refused -> assertThat(
                        refused.code().slug())
                .isEqualTo(code));
    }
}
