package cn.hotline.intake.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArticleStatusTest {
    private static final Map<String, String> LEGAL = Map.of(
            "DRAFT/REVISE", "DRAFT",
            "DRAFT/SUBMIT", "IN_REVIEW",
            "DRAFT/WITHDRAW", "WITHDRAWN",
            "IN_REVIEW/REJECT", "DRAFT",
            "IN_REVIEW/PUBLISH", "PUBLISHED",
            "PUBLISHED/REVISE", "DRAFT",
            "PUBLISHED/WITHDRAW", "WITHDRAWN",
            "WITHDRAWN/REVISE", "DRAFT");

    @TestFactory
    Stream<DynamicTest> every_pair_of_status_and_action_is_either_this_move_or_refused() {
        return Stream.of(ArticleStatus.values()).flatMap(status -> Stream.of(ArticleAction.values())
                .map(action -> DynamicTest.dynamicTest(
                        status + " × " + action, () -> check(status, action, LEGAL.get(status + "/" + action)))));
    }

    private static void check(ArticleStatus status, ArticleAction action, String next) {
        if (next != null) {
            assertThat(status.after(action)).hasToString(next);
        } else {
            assertThatThrownBy(() -> status.after(action))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                            .isEqualTo(IntakeError.ARTICLE_STATUS_CONFLICT));
        }
    }

    @Test
    void an_excerpt_shows_where_most_of_the_words_stand_and_marks_them() {
        String body = "一".repeat(200) + "居住证在街道办理" + "二".repeat(200);
        assertThat(Excerpt.of(body, "办理居住证"))
                .contains("【居住证】在街道【办理】")
                .startsWith("…")
                .endsWith("…");
        assertThat(Excerpt.of("短文", "别的")).isEqualTo("短文");
    }
}
