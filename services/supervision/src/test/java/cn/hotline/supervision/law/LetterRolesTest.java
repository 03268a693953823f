package cn.hotline.supervision.law;

import static cn.hotline.supervision.SupervisionTest.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.CaseStory;
import cn.hotline.supervision.supervising.LetterStatus;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every status of a supervision letter × every act on it over REST × everybody. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LetterRolesTest {
    /** The law, written a second time: whose act it is, in which status, and what follows. */
    enum Act {
        ANSWER("/answers", Map.of("answer", "已整改"), Role.HANDLER, "OPEN>ANSWERED"),
        ACCEPT("/reviews", Map.of("verdict", "ACCEPTED", "opinion", "同意"), Role.SUPERVISOR, "ANSWERED>CLOSED"),
        RETURN("/reviews", Map.of("verdict", "RETURNED", "opinion", "不够"), Role.SUPERVISOR, "ANSWERED>OPEN"),
        CANCEL("/cancellations", Map.of("reason", "有误"), Role.SUPERVISOR, "OPEN>CANCELLED ANSWERED>CANCELLED");

        private final String path;
        private final Map<String, Object> body;
        private final Role whose;
        private final Set<String> moves;

        Act(String path, Map<String, Object> body, Role whose, String moves) {
            this.path = path;
            this.body = body;
            this.whose = whose;
            this.moves = Set.of(moves.split(" "));
        }

        String lawFor(Who who, LetterStatus status) {
            if (who.role() == null) {
                return "401 unauthenticated";
            }
            if (who.role() != whose) {
                return "403 forbidden";
            }
            if (whose == Role.HANDLER && !who.ofTheUnit()) {
                return "403 other-unit";
            }
            if (whose == Role.SUPERVISOR && who.ofTheUnit()) {
                return "403 own-matter";
            }
            return after(status) == null ? "409 letter-not-open" : Answer.DONE;
        }

        String after(LetterStatus status) {
            return moves.stream()
                    .filter(move -> move.startsWith(status + ">"))
                    .map(move -> move.split(">")[1])
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Letter(String path, long version) {
        Answer take(Who who, Act act) {
            return Answer.to(who, path + act.path, version, act.body);
        }

        String status() {
            return as(Role.SUPERVISOR).get(path).path("status");
        }

        long versionNow() {
            return as(Role.SUPERVISOR).get(path).jsonPath().getLong("version");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(LetterStatus.class)
    void who_may_not_or_not_now_is_told_so_and_changes_nothing(LetterStatus status) {
        Letter letter = in(status);
        for (Act act : Act.values()) {
            Map<String, String> law = Who.each(who -> act.lawFor(who, status));
            Map<String, String> found = Who.each(who -> law.get(who.name()).equals(Answer.DONE)
                    ? Answer.DONE
                    : letter.take(who, act).said());
            assertThat(found).as(status + " × " + act).isEqualTo(law);
        }
        assertThat(letter.status()).isEqualTo(status.name());
        assertThat(letter.versionNow()).isEqualTo(letter.version());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(LetterStatus.class)
    void who_may_now_does_it_and_the_letter_goes_on(LetterStatus status) {
        for (Act act : Act.values()) {
            for (Who who : Who.all()) {
                if (act.lawFor(who, status).equals(Answer.DONE)) {
                    Letter letter = in(status);
                    assertThat(letter.take(who, act).said())
                            .as("%s × %s by %s", status, act, who.name())
                            .isEqualTo(Answer.DONE);
                    assertThat(letter.status()).isEqualTo(act.after(status));
                }
            }
        }
    }

    private static Letter in(LetterStatus status) {
        CaseStory story = CaseStory.filed("2025-09-30T15:00")
                .dispatched("2025-09-30T15:10", Who.UNIT)
                .awaitClocks(1);
        String id = as(Role.SUPERVISOR)
                .body(Map.of("caseId", story.caseId.toString(), "level", "MAJOR", "demand", "请答复"))
                .post("/api/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Letter letter = new Letter("/api/v1/letters/" + id, 0);
        Who supervisor = Who.all().stream()
                .filter(who -> who.role() == Role.SUPERVISOR && !who.ofTheUnit())
                .findFirst()
                .orElseThrow();
        if (status == LetterStatus.ANSWERED || status == LetterStatus.CLOSED) {
            letter.take(Who.HANDLER, Act.ANSWER);
        }
        if (status == LetterStatus.CANCELLED) {
            letter.take(supervisor, Act.CANCEL);
        }
        if (status == LetterStatus.CLOSED) {
            new Letter(letter.path(), letter.versionNow()).take(supervisor, Act.ACCEPT);
        }
        assertThat(letter.status()).isEqualTo(status.name());
        return new Letter(letter.path(), letter.versionNow());
    }
}
