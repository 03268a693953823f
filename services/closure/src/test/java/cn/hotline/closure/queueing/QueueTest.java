package cn.hotline.closure.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.closure.CaseStory;
import cn.hotline.events.code.Solved;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 审核排队: what is due first is reviewed first. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class QueueTest {
    private static final Instant SOON = Instant.parse("2020-11-23T09:30:00Z");
    private static final Instant LATE = Instant.parse("2020-11-27T09:30:00Z");

    @Test
    void reviews_stand_by_the_clock_of_their_work_order() {
        CaseStory late = due(LATE);
        CaseStory soon = due(SOON);
        CaseStory none = CaseStory.awaitingReview();

        assertThat(late.review("PENDING").getString("dueAt")).isEqualTo(LATE.toString());
        assertThat(none.review("PENDING").getString("dueAt")).isNull();
        assertThat(inOrder(Map.of(), late, soon, none)).containsExactly(soon, late, none);
    }

    @Test
    void a_clock_that_starts_late_moves_or_stops_moves_the_review_and_not_its_version() {
        CaseStory moved = CaseStory.awaitingReview();
        CaseStory other = due(LATE);
        moved.review("PENDING");

        moved.dueAt(LATE.plusSeconds(60));
        awaitDue(moved, LATE.plusSeconds(60).toString());
        assertThat(inOrder(Map.of(), moved, other)).containsExactly(other, moved);
        moved.dueAt(SOON);
        awaitDue(moved, SOON.toString());
        assertThat(inOrder(Map.of(), moved, other)).containsExactly(moved, other);
        moved.clockStopped();
        awaitDue(moved, null);
        assertThat(inOrder(Map.of(), moved, other)).containsExactly(other, moved);
        assertThat(moved.review("PENDING").getLong("version")).isZero();
    }

    @Test
    void pages_go_through_the_whole_queue_once() {
        CaseStory late = due(LATE);
        CaseStory soon = due(SOON);
        String last = late.review("PENDING").getString("id");
        String first = soon.review("PENDING").getString("id");
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = page(after == null ? Map.of("limit", 2) : Map.of("limit", 2, "after", after));
            seen.addAll(page.getList("items.id", String.class));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(first, last);
        assertThat(seen).isEqualTo(page(Map.of("limit", 500)).getList("items.id", String.class));
    }

    @Test
    void the_queue_is_filtered_by_unit_category_and_finding() {
        CaseStory story = CaseStory.awaitingReview();
        CaseStory poor = new CaseStory().filed().dispatched();
        poor.tell(poor.poorReply("正在办。")).reviewRequested();
        story.review("PENDING");
        poor.review("PENDING");

        for (String unit : List.of("HS-CG-01", "HS-CG")) {
            assertThat(inOrder(Map.of("unit", unit), story)).containsExactly(story);
        }
        assertThat(inOrder(Map.of("unit", "HS-ZJ"), story)).isEmpty();
        assertThat(inOrder(Map.of("category", "0103"), story)).containsExactly(story);
        assertThat(inOrder(Map.of("category", "0104"), story)).isEmpty();
        assertThat(inOrder(Map.of("finding", "NO_CONTACT"), story, poor)).containsExactly(poor);

        story.changed();
        Poll.until(() -> inOrder(Map.of("category", "0104"), story), found -> found.equals(List.of(story)));
    }

    private static CaseStory due(Instant at) {
        CaseStory story = new CaseStory().filed().dispatched().dueAt(at);
        return story.tell(story.reply(1, Solved.YES)).reviewRequested();
    }

    private static void awaitDue(CaseStory story, String due) {
        Poll.until(() -> java.util.Objects.equals(story.review("PENDING").getString("dueAt"), due));
    }

    /** Those of the stories that are listed, in the order in which they are. */
    private static List<CaseStory> inOrder(Map<String, String> filter, CaseStory... stories) {
        for (CaseStory story : stories) {
            story.review("PENDING");
        }
        List<String> listed = page(Map.of("limit", 500), filter).getList("items.caseId", String.class);
        return java.util.Arrays.stream(stories)
                .filter(story -> listed.contains(story.caseId.toString()))
                .sorted(java.util.Comparator.comparing(story -> listed.indexOf(story.caseId.toString())))
                .toList();
    }

    @SafeVarargs
    private static JsonPath page(Map<String, ?>... parameters) {
        var request = Api.as(CaseStory.reviewer());
        for (Map<String, ?> each : parameters) {
            request.queryParams(each);
        }
        return request.get("/api/v1/reviews").then().statusCode(200).extract().jsonPath();
    }
}
