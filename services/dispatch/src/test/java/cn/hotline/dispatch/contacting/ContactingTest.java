package cn.hotline.dispatch.contacting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hotline.dispatch.CaseStory;
import cn.hotline.dispatch.Desk;
import cn.hotline.events.CitizenContacted;
import cn.hotline.events.Replied;
import cn.hotline.events.code.ContactResult;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 联系记录: what a unit writes down of its calls; the number is never kept. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContactingTest {
    private static final String NUMBER = "13987650123";

    @Inject
    EntityManager entities;

    private final EventLog log = EventLog.shared();
    private final CaseStory story = CaseStory.withLabourBureau();
    private final String order = story.order(1);
    private final Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @Test
    void the_number_is_kept_masked_and_neither_stored_nor_sent_in_full() {
        Response answer = record(Desk.LABOUR, minute, "REACHED", "key-" + order);
        answer.then()
                .statusCode(201)
                .body("number", equalTo("139******23"), "note", equalTo("改拨 [电话] 接通"))
                .body("recordedBy", equalTo("test.handler.hs-rs"));
        CitizenContacted contacted = log.await(story.id, CitizenContacted.class);
        assertThat(contacted.contactedAt()).isEqualTo(minute);
        assertThat(contacted.result()).isEqualTo(ContactResult.REACHED);
        assertThat(contacted.note()).isEqualTo("改拨 [电话] 接通");

        record(Desk.LABOUR, minute, "REACHED", "key-" + order)
                .then()
                .statusCode(201)
                .body("id", equalTo(answer.path("id")));
        Api.as(Desk.DISPATCHER)
                .get(path())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.number", contains("139******23"));
        assertThat(log.records())
                .noneMatch(sent -> sent.value() != null && sent.value().contains(NUMBER));
        for (String table : new String[] {"contact_record", "idempotency_key"}) {
            List<?> rows = entities.createNativeQuery("select cast(t as text) from " + table + " t", String.class)
                    .getResultList();
            assertThat(rows).isNotEmpty().noneMatch(row -> row.toString().contains(NUMBER));
        }
    }

    @Test
    void two_numbers_with_the_same_mask_are_one_request_so_no_hash_of_the_number_is_kept_either() {
        String key = "hash-" + order;
        String first = record(Desk.LABOUR, minute, "REACHED", key).path("id");
        Map<String, Object> other = new HashMap<>(body(minute, "REACHED"));
        other.put("number", "13900000023");

        Api.as(Desk.LABOUR)
                .header("Idempotency-Key", key)
                .body(other)
                .post(path())
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void a_reply_takes_the_last_time_the_citizen_was_reached() {
        Desk.sign(Desk.LABOUR, order, 0);
        record(Desk.LABOUR, minute, "REACHED", null).then().statusCode(201);
        record(Desk.LABOUR, Instant.now().minusMillis(1), "NO_ANSWER", null)
                .then()
                .statusCode(201);

        Desk.reply(Desk.LABOUR, order, 1).then().statusCode(200);

        assertThat(log.await(story.id, Replied.class).contactedAt()).isEqualTo(minute);
    }

    @Test
    void what_the_reply_says_itself_stands_and_without_a_contact_it_says_none() {
        Desk.sign(Desk.LABOUR, order, 0);
        record(Desk.LABOUR, minute, "DECLINED", null).then().statusCode(201);
        Desk.reply(Desk.LABOUR, order, 1).then().statusCode(200);
        assertThat(log.await(story.id, Replied.class).contactedAt()).isNull();

        story.reviewRejects(order, "未联系诉求人");
        int version = Desk.awaitStatus(order, "REWORK");
        record(Desk.LABOUR, minute, "REACHED", null).then().statusCode(201);
        Map<String, Object> reply =
                new HashMap<>(Map.of("veracity", "TRUE", "solved", "YES", "measures", "已发放", "publicReply", "工资已发放到位"));
        reply.put("contactedAt", minute.minusSeconds(60).toString());
        Desk.reply(Desk.LABOUR, order, version, reply).then().statusCode(200);
        assertThat(log.await(story.id, Replied.class, 2).contactedAt()).isEqualTo(minute.minusSeconds(60));
    }

    @Test
    void wrong_contacts_are_refused_and_nothing_is_written_down() {
        refuse(Desk.LABOUR, body(Instant.now().plusSeconds(120), "REACHED"), 422, "contact-in-future");
        refuse(Desk.LABOUR, body(minute.minusSeconds(120), "REACHED"), 422, "contact-before-dispatch");
        refuse(Desk.LABOUR, body(minute, "MAYBE"), 400, "malformed-json");
        Map<String, Object> letters = new HashMap<>(body(minute, "REACHED"));
        letters.put("number", "call me");
        refuse(Desk.LABOUR, letters, 400, "invalid-request");
        refuse(Desk.CITY, body(minute, "REACHED"), 403, "other-unit");
        refuse(Desk.DISPATCHER, body(minute, "REACHED"), 403, "forbidden");
        Api.anonymous().body(body(minute, "REACHED")).post(path()).then().statusCode(401);
        Api.as(Desk.CITY).get(path()).then().statusCode(403);
        Api.as(Desk.ADMIN).get(path()).then().statusCode(403);
        Api.as(Desk.LABOUR).get(path()).then().statusCode(200).body("items", hasSize(0));
        story.withdraws();
        Desk.awaitStatus(order, "CANCELLED");
        refuse(Desk.LABOUR, body(minute, "REACHED"), 409, "illegal-status");
        assertThat(log.of(story.id, CitizenContacted.class)).isEmpty();
    }

    private Response record(String token, Instant at, String result, String key) {
        var request = Api.as(token).body(body(at, result));
        return (key == null ? request : request.header("Idempotency-Key", key)).post(path());
    }

    private void refuse(String token, Map<String, Object> body, int status, String code) {
        Response answer = Api.as(token).body(body).post(path());
        answer.then().statusCode(status).body("code", equalTo(code));
        assertThat(answer.asString()).doesNotContain(NUMBER);
    }

    private static Map<String, Object> body(Instant at, String result) {
        return Map.of("contactedAt", at.toString(), "number", NUMBER, "result", result, "note", "改拨 13812345678 接通");
    }

    private String path() {
        return "/api/v1/work-orders/" + order + "/contacts";
    }
}
