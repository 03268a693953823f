package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {
    private static final UnitCode UNIT = new UnitCode("HS-CG-01");
    private static final UnitCode SUPERIOR = new UnitCode("HS-CG");
    private static final List<UnitCode> PATH = List.of(UNIT, SUPERIOR);

    @Test
    void every_pair_of_role_and_purpose_passes_only_where_the_purpose_is_the_roles_own() {
        Map<Role, ContactPurpose> own = Map.of(
                Role.AGENT, ContactPurpose.ACCEPTANCE,
                Role.HANDLER, ContactPurpose.HANDLING,
                Role.REVIEWER, ContactPurpose.REVIEW,
                Role.SURVEYOR, ContactPurpose.CALLBACK,
                Role.EVALUATOR, ContactPurpose.EVALUATION,
                Role.SUPERVISOR, ContactPurpose.SUPERVISION,
                Role.SECTION_HEAD, ContactPurpose.SUPERVISION,
                Role.CENTRE_LEADER, ContactPurpose.SUPERVISION);
        for (Role role : Role.values()) {
            for (ContactPurpose purpose : ContactPurpose.values()) {
                UnitCode unit = role == Role.EVALUATOR ? null : UNIT;
                String expected = purpose == own.get(role) ? "granted" : "purpose-not-allowed";
                assertThat(ruling(role, unit, purpose, false, PATH))
                        .as(role + " " + purpose)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_handler_passes_for_a_case_of_its_unit_or_of_one_below_only() {
        assertThat(handler(SUPERIOR, false, PATH)).isEqualTo("granted");
        assertThat(handler(new UnitCode("HS-GS"), false, PATH)).isEqualTo("other-unit");
        assertThat(handler(null, false, PATH)).isEqualTo("other-unit");
        assertThat(handler(UNIT, false, List.of())).isEqualTo("other-unit");
        assertThat(handler(UNIT, false, List.of(SUPERIOR))).isEqualTo("other-unit");
    }

    @Test
    void a_confidential_reporter_is_hidden_from_handlers_and_from_nobody_else() {
        assertThat(handler(UNIT, true, PATH)).isEqualTo("reporter-confidential");
        assertThat(ruling(Role.SURVEYOR, null, ContactPurpose.CALLBACK, true, PATH))
                .isEqualTo("granted");
    }

    @Test
    void nobody_of_the_handling_unit_evaluates() {
        assertThat(ruling(Role.EVALUATOR, UNIT, ContactPurpose.EVALUATION, false, PATH))
                .isEqualTo("purpose-not-allowed");
        assertThat(ruling(Role.EVALUATOR, new UnitCode("HS-GS"), ContactPurpose.EVALUATION, false, PATH))
                .isEqualTo("granted");
    }

    private static String handler(UnitCode unit, boolean confidential, List<UnitCode> path) {
        return ruling(Role.HANDLER, unit, ContactPurpose.HANDLING, confidential, path);
    }

    private static String ruling(
            Role role, UnitCode unit, ContactPurpose purpose, boolean confidential, List<UnitCode> path) {
        try {
            ContactPolicy.require(new Actor("a", "甲", Set.of(role.id()), unit), purpose, confidential, path);
            return "granted";
        } catch (DomainException refused) {
            return refused.code().slug();
        }
    }
}
