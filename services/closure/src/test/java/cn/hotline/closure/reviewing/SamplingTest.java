package cn.hotline.closure.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.Envelope;
import cn.hotline.events.ReviewApproved;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 抽检: what is not drawn and has no finding passes by itself. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SamplingTest {
    @Inject
    AgroalDataSource database;

    @Inject
    CategoryRules rules;

    @AfterEach
    void allAreReviewedAgain() throws SQLException {
        execute("delete from sampling_rule where category <> ''");
        execute("delete from evidence_rule");
    }

    @Test
    void what_is_not_drawn_is_approved_by_the_system_and_says_so() throws SQLException {
        execute("insert into sampling_rule values ('0103', '2001-01-01', 'SAMPLE', 0)");

        CaseStory story = CaseStory.awaitingReview();
        JsonPath review = story.review("APPROVED");

        assertThat(review.getBoolean("exempt")).isTrue();
        assertThat(review.getString("comment")).isEqualTo("免检");
        EventLog.shared().await(story.caseId, ReviewApproved.class);
        assertThat(EventLog.shared().ofType(ReviewApproved.class).stream()
                        .filter(told -> told.data().caseId().equals(story.caseId))
                        .map(Envelope::actor))
                .singleElement()
                .satisfies(actor -> assertThat(actor.isSystem()).isTrue());
    }

    @Test
    void what_has_a_finding_is_reviewed_whatever_the_share() throws SQLException {
        execute("insert into sampling_rule values ('01', '2001-01-01', 'SAMPLE', 0)");

        CaseStory poor = new CaseStory().filed().dispatched();
        poor.tell(poor.poorReply("这样答复。")).reviewRequested();

        assertThat(poor.review("PENDING").getBoolean("exempt")).isFalse();
    }

    @Test
    void a_category_may_ask_for_evidence_or_not_whatever_the_type() throws SQLException {
        execute("insert into evidence_rule values ('0103', '2001-01-01', false)");

        CaseStory poor = new CaseStory().filed().dispatched();
        poor.tell(poor.poorReply("如此答复。")).reviewRequested();

        Poll.until(() -> poor.review("PENDING") != null);
        assertThat(poor.review("PENDING").getList("findings.code")).doesNotContain("NO_EVIDENCE");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        rules.forget();
    }
}
