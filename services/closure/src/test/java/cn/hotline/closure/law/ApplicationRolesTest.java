package cn.hotline.closure.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.closure.CaseStory;
import cn.hotline.closure.applying.ApplicationStatus;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exclusions 不计考核 and findings of unreasonable demands 不合理诉求认定: each status × each act × everybody. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ApplicationRolesTest {
    private static final Set<Role> SIGNERS = Set.of(Role.SECTION_HEAD, Role.CENTRE_LEADER);
    private static final Set<Role> ASKERS =
            Set.of(Role.HANDLER, Role.DISPATCHER, Role.REVIEWER, Role.SUPERVISOR, Role.SECTION_HEAD);
    private static final Set<Role> RULERS =
            Set.of(Role.DISPATCHER, Role.REVIEWER, Role.SUPERVISOR, Role.SECTION_HEAD, Role.CENTRE_LEADER);

    @Inject
    EntityManager entities;

    enum Kind {
        EXCLUSION("/api/v1/exclusions"),
        UNREASONABLE("/api/v1/unreasonable-findings");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        Answer asked(Who who, CaseStory story) {
            String caseId = story.caseId.toString();
            Object body = this == UNREASONABLE
                    ? Map.of("caseId", caseId, "note", "补偿要求超出政策")
                    : Map.of(
                            "caseId",
                            caseId,
                            "workOrderId",
                            story.workOrderId.toString(),
                            "reason",
                            "POLICY_LIMIT",
                            "note",
                            "政策所限");
            return Answer.to("POST", path, who.token(), 0, body);
        }

        /** Asked for by the unit, and then what made it so. */
        Thing in(ApplicationStatus status) {
            CaseStory story = CaseStory.awaitingReview();
            story.review("PENDING");
            Answer created = asked(Who.UNIT, story);
            assertThat(created.said()).isEqualTo(Trial.DONE);
            Thing asked = new Thing(story, path + "/" + created.text("id"), 0);
            return switch (status) {
                case PENDING -> asked;
                case REFUSED -> taken(Act.REFUSE, Who.in(Role.CENTRE_LEADER), asked);
                case WITHDRAWN -> taken(Act.WITHDRAW, Who.UNIT, asked);
                case GRANTED ->
                    taken(Act.GRANT, Who.in(Role.CENTRE_LEADER), taken(Act.GRANT, Who.in(Role.SECTION_HEAD), asked));
            };
        }

        private Thing taken(Act act, Who who, Thing asked) {
            assertThat(act.by(who, this, asked).said()).isEqualTo(Trial.DONE);
            return asked.later();
        }
    }

    enum Act {
        ASK_AGAIN,
        GRANT,
        REFUSE,
        WITHDRAW;

        Answer by(Who who, Kind kind, Thing asked) {
            return switch (this) {
                case ASK_AGAIN -> kind.asked(who, asked.story());
                case GRANT, REFUSE -> asked.take(who, "POST", "/rulings", Map.of("decision", name(), "note", "情况属实"));
                case WITHDRAW -> asked.take(who, "POST", "/withdrawals", Map.of());
            };
        }

        String answer(Who who, ApplicationStatus status) {
            if (who == Who.NOBODY) {
                return "401 unauthenticated";
            }
            Set<Role> door = this == GRANT || this == REFUSE ? RULERS : ASKERS;
            if (!door.contains(who.role())) {
                return "403 forbidden";
            }
            if (who == Who.OTHER_UNIT) {
                return "403 other-unit";
            }
            if (this == ASK_AGAIN) {
                boolean stands = status == ApplicationStatus.PENDING || status == ApplicationStatus.GRANTED;
                return stands ? "409 already-applied" : Trial.DONE;
            }
            if (status != ApplicationStatus.PENDING) {
                return "409 application-settled";
            }
            return this == WITHDRAW ? withdrawing(who) : ruling(who);
        }

        /** The unit asked, so it alone takes it back. */
        private static String withdrawing(Who who) {
            return who.role() == Role.HANDLER ? Trial.DONE : "403 not-the-applicant";
        }

        /** Nobody of the unit rules on its own wish. */
        private static String ruling(Who who) {
            if (who == Who.OWN_HEAD || who == Who.OWN_REVIEWER) {
                return "403 own-application";
            }
            return SIGNERS.contains(who.role()) ? Trial.DONE : "403 not-a-signatory";
        }

        /** The status that the act leaves; one of two signatures grants nothing yet. */
        private String next() {
            return switch (this) {
                case ASK_AGAIN, GRANT -> "PENDING";
                case REFUSE -> "REFUSED";
                case WITHDRAW -> "WITHDRAWN";
            };
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "EXCLUSION,PENDING", "EXCLUSION,GRANTED", "EXCLUSION,REFUSED", "EXCLUSION,WITHDRAWN",
        "UNREASONABLE,PENDING", "UNREASONABLE,GRANTED", "UNREASONABLE,REFUSED", "UNREASONABLE,WITHDRAWN"
    })
    void who_may_now_does_it_and_nobody_else(Kind kind, ApplicationStatus status) {
        Trial trial = new Trial(entities);
        Thing asked = kind.in(status);
        trial.inSilence(asked, () -> {
            for (Act act : Act.values()) {
                trial.refusals(
                        name(kind, status, act),
                        asked,
                        who -> act.answer(who, status),
                        (who, thing) -> act.by(who, kind, thing));
            }
        });
        for (Act act : Act.values()) {
            trial.acts(
                    name(kind, status, act),
                    () -> kind.in(status),
                    who -> act.answer(who, status),
                    (who, thing) -> act.by(who, kind, thing),
                    (thing, answer) -> assertThat(answer.text("status"))
                            .as(name(kind, status, act))
                            .isEqualTo(act.next()));
        }
    }

    private static String name(Kind kind, ApplicationStatus status, Act act) {
        return kind + " " + status + " × " + act;
    }
}
