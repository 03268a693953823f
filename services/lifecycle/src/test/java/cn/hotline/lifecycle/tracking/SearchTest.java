package cn.hotline.lifecycle.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.ContactId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SearchTest {
    private static final String CASES = "/api/v1/cases";

    @TestHTTPResource(CASES)
    URI cases;

    private final ContactId contact = ContactId.next();
    private final CaseStory told = new CaseStory();
    private final CaseStory other = new CaseStory();

    @Test
    void every_filter_finds_what_it_says_and_nothing_else() {
        told.dispatched(rich("占道经营影响通行"));
        other.tell(other.registration("路灯不亮"));
        Reader.awaitStatus(told, "DISPATCHED");
        Reader.awaitStatus(other, "REGISTERED");

        for (String filter : List.of(
                "status=DISPATCHED&status=SIGNED",
                "community=HS-SQ77",
                "tag=BUSINESS",
                "type=CONSULTATION",
                "urgency=CRITICAL",
                "contactId=" + contact,
                "caseId=" + told.id + "&caseId=" + CaseId.next(),
                "text=占道",
                "text=占",
                "text=经营影响")) {
            Api.as(Reader.AGENT)
                    .get(CASES + "?limit=500&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.caseId", hasItem(told.id.toString()))
                    .body("items.caseId", not(hasItem(other.id.toString())));
        }
        Api.as(Reader.AGENT).get(CASES + "?text=经营占道").then().body("items.caseId", not(hasItem(told.id.toString())));
        Api.as(Reader.AGENT)
                .get(CASES + "/totals?contactId=" + contact)
                .then()
                .statusCode(200)
                .body("total", equalTo(1), "exact", equalTo(true));
        Reader.see(told)
                .body("tags", equalTo(List.of("BUSINESS", "CAMPAIGN")), "grid", equalTo("420111-07"))
                .body("anonymous", equalTo(true), "confidential", equalTo(true));
    }

    @Test
    void what_was_put_right_later_is_found_by_its_new_values() {
        told.tell(rich("井盖松动"));
        told.tell(new DemandChanged(
                told.id,
                told.caseNo,
                DemandType.COMPLAINT,
                Urgency.URGENT,
                new CategoryCode("0203"),
                null,
                Set.of(),
                "按现场情况"));

        Reader.awaitLine(told, "intake.demand-changed", 1);

        Reader.see(told)
                .body("type", equalTo("COMPLAINT"), "urgency", equalTo("URGENT"), "category", equalTo("0203"))
                .body("tags", equalTo(List.of()))
                .body("community", equalTo(null));
        Api.as(Reader.AGENT)
                .get(CASES + "/totals?contactId=" + contact + "&category=02&urgency=URGENT")
                .then()
                .body("total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registeredAt", "dueAt"})
    void pages_of_either_direction_hold_each_case_once(String key) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CaseStory story = new CaseStory();
            Instant due = Instant.parse("2026-11-27T09:30:00Z").plusSeconds(i % 2);
            story.dispatched(ofContact(story)).clocked(due.minusSeconds(3600), due, "5wd");
            Reader.awaitLine(story, "supervision.clocks-started", 1);
            all.add(story.id.toString());
        }

        List<String> ascending = walk("sort=" + key);
        List<String> descending = walk("sort=-" + key);

        assertThat(ascending).containsExactlyInAnyOrderElementsOf(all);
        Collections.reverse(descending);
        assertThat(descending).containsExactlyElementsOf(ascending);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=NOWHERE",
                "lamp=BLUE",
                "type=x",
                "sort=title",
                "period=x",
                "from=yesterday",
                "contactId=7",
                "caseId=7",
                "after=x",
                "after=2026-01-01T00:00:00Z_7"
            })
    void a_value_nobody_knows_is_refused(String filter) {
        Api.as(Reader.AGENT)
                .get(CASES + "?" + filter)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void at_most_500_ids_are_taken_and_as_many_fit_into_an_address() {
        Api.as(Reader.AGENT).get(CASES + "?" + ids(500)).then().statusCode(200).body("items", equalTo(List.of()));
        Api.as(Reader.AGENT)
                .get(CASES + "?" + ids(501))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"), "violations[0].field", equalTo("caseId"));
    }

    @Test
    void as_many_ids_fit_into_an_address_of_http_2() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(cases + "?" + ids(500)))
                .header("Authorization", "Bearer " + Reader.AGENT)
                .build();
        HttpRequest upgrade = HttpRequest.newBuilder(URI.create(cases + "?limit=1"))
                .header("Authorization", "Bearer " + Reader.AGENT)
                .build();
        HttpResponse.BodyHandler<String> text = HttpResponse.BodyHandlers.ofString();
        assertThat(client.send(upgrade, text).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = client.send(request, text);

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_handler_counts_its_own_cases_only() {
        told.tell(rich("渣土车遗撒"));
        Reader.awaitStatus(told, "REGISTERED");

        Api.as(Tokens.handler("HS-CG"))
                .get(CASES + "/totals?contactId=" + contact)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    private static String ids(int count) {
        StringBuilder query = new StringBuilder("limit=1");
        for (int i = 0; i < count; i++) {
            query.append("&caseId=").append(CaseId.next());
        }
        return query.toString();
    }

    private List<String> walk(String query) {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request = Api.as(Reader.AGENT);
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonPath page = request.get(CASES + "?limit=2&contactId=" + contact + "&" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.caseId", String.class));
            after = page.getString("next");
        } while (after != null);
        return seen;
    }

    private DemandRegistered rich(String title) {
        return demand(told, title, DemandType.CONSULTATION, Urgency.CRITICAL);
    }

    private DemandRegistered ofContact(CaseStory story) {
        return demand(story, "一次来电多件诉求", DemandType.HELP, Urgency.NORMAL);
    }

    private DemandRegistered demand(CaseStory story, String title, DemandType type, Urgency urgency) {
        return new DemandRegistered(
                story.id,
                story.caseNo,
                "HOTLINE",
                null,
                type,
                urgency,
                new CategoryCode("010302"),
                title,
                "内容",
                new Place(CaseStory.STREET, new UnitCode("HS-SQ77"), null, "420111-07", null, null),
                Set.of("BUSINESS", "CAMPAIGN"),
                true,
                true,
                contact,
                false);
    }
}
