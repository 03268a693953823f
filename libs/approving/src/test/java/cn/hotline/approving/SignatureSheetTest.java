package cn.hotline.approving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureSheetTest {
    private static final String HEAD = Role.SECTION_HEAD_ID;
    private static final String LEADER = Role.CENTRE_LEADER_ID;
    private static final Actor DISPATCHER = actor("wang", Role.DISPATCHER_ID);

    private final SignatureSheet both = SignatureSheet.empty(HEAD, LEADER);

    @Test
    void one_place_takes_one_signature() {
        SignatureSheet alone = SignatureSheet.empty(Role.DISPATCHER_ID);

        assertThat(alone.roleOf(DISPATCHER)).isEqualTo(Role.DISPATCHER);
        assertThat(alone.isComplete()).isFalse();
        assertThat(alone.signed(Role.DISPATCHER, DISPATCHER).isComplete()).isTrue();
    }

    @Test
    void two_places_are_signed_in_any_order() {
        Actor head = actor("li", HEAD);
        Actor leader = actor("zhao", LEADER);

        SignatureSheet half = both.signed(Role.CENTRE_LEADER, leader);

        assertThat(half.isComplete()).isFalse();
        assertThat(half.roleOf(head)).isEqualTo(Role.SECTION_HEAD);
        assertThat(half.signed(Role.SECTION_HEAD, head).isComplete()).isTrue();
    }

    @Test
    void who_has_no_place_on_it_does_not_sign() {
        assertThatThrownBy(() -> both.roleOf(DISPATCHER))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code().slug()).isEqualTo("not-a-signatory"))
                .hasMessage("该申请由科室负责人和中心领导审批");
    }

    @Test
    void a_person_signs_once_even_with_two_roles_and_a_role_once_whoever_has_it() {
        Actor twice = actor("li", HEAD, LEADER);
        SignatureSheet half = both.signed(Role.SECTION_HEAD, twice);

        refusesAgain(half, twice);
        refusesAgain(half, actor("qian", HEAD));
        assertThat(half.roleOf(actor("sun", LEADER))).isEqualTo(Role.CENTRE_LEADER);
    }

    private static void refusesAgain(SignatureSheet sheet, Actor actor) {
        assertThatThrownBy(() -> sheet.roleOf(actor))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code().slug()).isEqualTo("already-signed"));
    }

    private static Actor actor(String id, String... roles) {
        return new Actor(id, id, Set.of(roles), null);
    }
}
