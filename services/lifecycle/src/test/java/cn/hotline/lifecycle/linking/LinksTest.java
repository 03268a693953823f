package cn.hotline.lifecycle.linking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.DemandRegistered;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.ContactId;
import cn.hotline.lifecycle.CaseStory;
import cn.hotline.lifecycle.Reader;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LinksTest {
    @Inject
    AgroalDataSource database;

    private final CaseStory lead = new CaseStory();
    private final CaseStory follower = new CaseStory();

    @Test
    void a_merged_case_names_its_lead_and_the_lead_its_followers() {
        lead.filed().dispatched();
        follower.filed().mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");

        links(follower, Reader.AGENT)
                .body("lead.caseId", equalTo(lead.id.toString()), "lead.caseNo", equalTo(lead.caseNo.value()))
                .body("lead.status", equalTo("DISPATCHED"), "lead.title", equalTo("夜间施工噪声扰民"))
                .body("followers", empty());
        links(lead, Reader.AGENT)
                .body("lead", nullValue(), "followers.caseNo", contains(follower.caseNo.value()))
                .body("followers[0].statusName", equalTo("已并案"));
    }

    @Test
    void cases_of_one_call_name_each_other() {
        ContactId contact = ContactId.next();
        CaseStory other = new CaseStory();
        lead.tell(ofContact(lead, contact));
        other.tell(ofContact(other, contact));
        Reader.awaitStatus(lead, "REGISTERED");
        Reader.awaitStatus(other, "REGISTERED");

        links(lead, Reader.AGENT).body("sameContact.caseNo", contains(other.caseNo.value()));
        links(other, Reader.AGENT).body("sameContact.caseNo", contains(lead.caseNo.value()));
    }

    @Test
    void a_repeat_names_the_earlier_cases() {
        lead.registered();
        follower.registered();
        CaseStory third = new CaseStory();
        third.registered().tell(new RepeatFlagged(third.id, third.caseNo, 3, List.of(lead.caseNo, follower.caseNo)));
        Reader.awaitLine(third, "intake.repeat-flagged", 1);
        Reader.awaitStatus(lead, "REGISTERED");
        Reader.awaitStatus(follower, "REGISTERED");

        links(third, Reader.AGENT)
                .body("repeats.caseNo", contains(lead.caseNo.value(), follower.caseNo.value()))
                .body("sameContact", empty());
    }

    @Test
    void a_handler_sees_of_them_only_what_its_unit_had() {
        lead.filed().dispatched();
        follower.filed().mergedInto(lead);
        Reader.awaitStatus(follower, "MERGED");

        links(lead, Tokens.handler("HS-CG")).body("followers", empty());
        Api.as(Tokens.handler("HS-CG"))
                .get("/api/v1/cases/" + follower.id + "/links")
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
    }

    @Test
    void many_cases_of_others_do_not_hide_from_a_handler_its_own() throws SQLException {
        ContactId contact = ContactId.next();
        CaseStory own = new CaseStory();
        lead.dispatched(ofContact(lead, contact));
        own.dispatched(ofContact(own, contact));
        Reader.awaitStatus(lead, "DISPATCHED");
        Reader.awaitStatus(own, "DISPATCHED");
        try {
            sql(
                    "insert into case_file (case_id, case_no, channel, type, urgency, category, title, status, dispatch_cause,"
                            + " contact_id, registered_at, last_event_at) select gen_random_uuid(), 'LINKS-' || i, 'LINKS', 'HELP',"
                            + " 'NORMAL', '0101', '', 'ARCHIVED', 'FIRST', '" + contact
                            + "', now() - interval '1 day', now()"
                            + " from generate_series(1, 200) i");

            links(lead, Tokens.handler("HS-CG")).body("sameContact.caseNo", contains(own.caseNo.value()));
        } finally {
            sql("delete from case_file where channel = 'LINKS'");
        }
    }

    @Test
    void who_may_not_ask_or_asks_for_nothing_is_refused() {
        String path = "/api/v1/cases/" + CaseId.next() + "/links";
        Api.as(Tokens.of(Role.SOURCE)).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
        Api.anonymous().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        Api.as(Reader.AGENT).get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static ValidatableResponse links(CaseStory story, String token) {
        return Api.as(token).get("/api/v1/cases/" + story.id + "/links").then().statusCode(200);
    }

    private static DemandRegistered ofContact(CaseStory story, ContactId contact) {
        return new DemandRegistered(
                story.id,
                story.caseNo,
                "HOTLINE",
                null,
                DemandType.HELP,
                Urgency.NORMAL,
                new CategoryCode("010302"),
                "一次来电两件诉求",
                "内容",
                null,
                Set.of(),
                false,
                false,
                contact,
                false);
    }
}
