package cn.hotline.closure.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.closure.CaseStory;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each state of a review 质检审核 and of a verification 核实 × each act × everybody. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReviewRolesTest {
    @Inject
    EntityManager entities;

    enum Act {
        CLAIM("/claims", Map.of(), Set.of(Role.REVIEWER)),
        GIVE_BACK("/claims", Map.of(), Set.of(Role.REVIEWER, Role.SECTION_HEAD)),
        APPROVE(
                "/approvals",
                Map.of("afterPhoto", "0190a5a0-0000-7000-8000-000000000001"),
                Set.of(Role.REVIEWER, Role.SECTION_HEAD, Role.PATROLLER)),
        REJECT(
                "/rejections",
                Map.of("reasons", List.of("TOO_SHORT"), "comment", "太短"),
                Set.of(Role.REVIEWER, Role.SECTION_HEAD, Role.PATROLLER)),
        RECHECK("/rechecks", Map.of("verdict", "RIGHT", "reason", "材料齐全"), Set.of(Role.SECTION_HEAD));

        private final String path;
        private final Map<String, Object> body;
        private final Set<Role> ofReviewsOrVerifications;

        Act(String path, Map<String, Object> body, Set<Role> ofReviewsOrVerifications) {
            this.path = path;
            this.body = body;
            this.ofReviewsOrVerifications = ofReviewsOrVerifications;
        }

        Answer by(Who who, Thing review) {
            return review.take(who, this == GIVE_BACK ? "DELETE" : "POST", path, body);
        }

        boolean isDecision() {
            return this == APPROVE || this == REJECT;
        }

        /** Why somebody may not, whatever its state; null for who may. */
        private String bars(Who who, State state) {
            if (who == Who.NOBODY) {
                return "401 unauthenticated";
            }
            if (!ofReviewsOrVerifications.contains(who.role())) {
                return "403 forbidden";
            }
            if (state.isVerification && (isDecision() || this == CLAIM)) {
                boolean verifies = who.role() == Role.SECTION_HEAD || who.role() == Role.PATROLLER;
                if (!verifies || who == Who.OTHER_PATROLLER) {
                    return "403 not-the-verifier";
                }
            } else if (isDecision() && who.role() != Role.REVIEWER) {
                return "403 not-a-reviewer";
            }
            return who == Who.OWN_REVIEWER || who == Who.OWN_HEAD ? "403 own-unit" : null;
        }
    }

    enum State {
        FREE(false, "CLAIM>PENDING APPROVE>APPROVED REJECT>REJECTED", "409 not-claimed"),
        CLAIMED(false, "GIVE_BACK>PENDING", "409 claimed-by-another"),
        APPROVED(false, "RECHECK>APPROVED", "409 review-settled"),
        REJECTED(false, "RECHECK>REJECTED", "409 review-settled"),
        RECHECKED(false, "", "409 review-settled"),
        CANCELLED(false, "", "409 review-settled"),
        TO_VERIFY(true, "APPROVE>APPROVED REJECT>REJECTED", "409 not-claimed"),
        VERIFIED(true, "", "409 review-settled");

        private final boolean isVerification;
        private final String moves;
        private final String refusal;

        State(boolean isVerification, String moves, String refusal) {
            this.isVerification = isVerification;
            this.moves = moves;
            this.refusal = refusal;
        }

        String answer(Who who, Act act) {
            String barred = act.bars(who, this);
            if (barred != null) {
                return barred;
            }
            if (act == Act.RECHECK) {
                return switch (this) {
                    case APPROVED, REJECTED -> Trial.DONE;
                    case RECHECKED -> "409 already-rechecked";
                    case VERIFIED -> "422 not-recheckable";
                    default -> "409 review-settled";
                };
            }
            boolean anothers = this == CLAIMED && who.role() != Role.SECTION_HEAD;
            return !anothers && after(act) != null ? Trial.DONE : refusal;
        }

        /** The status after an act; null when it is not for now. */
        String after(Act act) {
            return List.of(moves.split(" ")).stream()
                    .filter(move -> move.startsWith(act + ">"))
                    .map(move -> move.substring(move.indexOf('>') + 1))
                    .findFirst()
                    .orElse(null);
        }

        Thing reached() {
            CaseStory story = isVerification ? CaseStory.awaitingVerification() : CaseStory.awaitingReview();
            Thing review = new Thing(story, "/api/v1/reviews/" + id(story, "PENDING"), 0);
            return switch (this) {
                case FREE, TO_VERIFY -> review;
                case CLAIMED -> taken(Act.CLAIM, Who.COLLEAGUE, review);
                case APPROVED -> taken(Act.APPROVE, Who.COLLEAGUE, review);
                case REJECTED -> taken(Act.REJECT, Who.COLLEAGUE, review);
                case RECHECKED ->
                    taken(Act.RECHECK, Who.in(Role.SECTION_HEAD), taken(Act.REJECT, Who.COLLEAGUE, review));
                case VERIFIED -> taken(Act.APPROVE, Who.in(Role.PATROLLER), review);
                case CANCELLED -> {
                    story.withdrawn();
                    id(story, "CANCELLED");
                    yield review.later();
                }
            };
        }

        private String id(CaseStory story, String status) {
            return Poll.until(
                    () -> Api.as(Who.COLLEAGUE.token())
                            .queryParam("kind", isVerification ? "VERIFICATION" : "REVIEW")
                            .queryParam("status", status)
                            .queryParam("limit", 500)
                            .get("/api/v1/reviews")
                            .<String>path("items.find { it.caseId == '" + story.caseId + "' }?.id"),
                    Objects::nonNull);
        }

        private static Thing taken(Act act, Who who, Thing review) {
            assertThat(act.by(who, review).said()).isEqualTo(Trial.DONE);
            return review.later();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(State.class)
    void who_may_now_does_it_and_nobody_else(State state) {
        Trial trial = new Trial(entities);
        Thing review = state.reached();
        trial.inSilence(review, () -> {
            for (Act act : Act.values()) {
                trial.refusals(state + " × " + act, review, who -> state.answer(who, act), act::by);
            }
        });
        for (Act act : Act.values()) {
            trial.acts(
                    state + " × " + act,
                    state::reached,
                    who -> state.answer(who, act),
                    act::by,
                    (thing, answer) -> assertThat(answer.text("status"))
                            .as(state + " × " + act)
                            .isEqualTo(state.after(act)));
        }
    }
}
