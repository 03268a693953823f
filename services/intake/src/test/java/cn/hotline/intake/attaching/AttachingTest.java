package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AttachingTest {
    private static final String UNIT = Tokens.handler("HS-CG-01");
    private static final String STRANGER = Tokens.handler("HS-LN");

    private JsonPath demand;

    @BeforeEach
    void open() {
        Desk.open();
        demand = Desk.filed();
    }

    @Test
    void a_file_comes_back_as_it_was_under_a_safe_name_and_its_true_type() {
        demand = Desk.registered(Desk.demandWith("reporter", Map.of("name", "ZhangXiaoli", "phone", "13800138000")));
        byte[] photo = Samples.photo(1, 3_000);
        String id = upload(Desk.AGENT, "ZhangXiaoli-photo.exe", photo)
                .then()
                .statusCode(201)
                .body("name", equalTo("[诉求人]-photo.png"))
                .body("mediaType", equalTo("image/png"))
                .body("kind", equalTo("PHOTO"))
                .body("size", equalTo(3_000))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("attachmentId");

        Response content = download(Desk.AGENT, id);
        content.then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"attachment.png\"; filename\\*=UTF-8''[%A-Za-z0-9._-]+"));
        assertThat(content.headers().getValues("X-Content-Type-Options")).hasSize(1);
        assertThat(content.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(content.asByteArray()).isEqualTo(photo);
    }

    @Test
    void the_same_content_again_is_the_same_attachment() {
        String first = upload(Desk.AGENT, "a.png", Samples.photo(2, 50)).path("attachmentId");

        upload(Desk.AGENT, "b.png", Samples.photo(2, 50)).then().statusCode(200).body("attachmentId", equalTo(first));
        list(Desk.AGENT).then().statusCode(200).body("size()", equalTo(1)).body("[0].name", equalTo("a.png"));
    }

    @Test
    void the_handling_unit_sees_and_uploads_and_no_other() {
        String id = upload(Desk.AGENT, "a.png", Samples.photo(3, 50)).path("attachmentId");
        list(UNIT).then().statusCode(403).body("code", equalTo("other-unit"));
        EventLog.shared().publish(Desk.dispatched(demand, 1, "HS-CG-01", "HS-CG"));
        Poll.until(() -> list(UNIT).statusCode() == 200);

        download(UNIT, id).then().statusCode(200);
        upload(UNIT, "evidence.jpg", Samples.of(AttachmentType.JPEG))
                .then()
                .statusCode(201)
                .body("uploadedByUnit", equalTo("HS-CG-01"));
        for (Response answer :
                List.of(list(STRANGER), download(STRANGER, id), upload(STRANGER, "x.png", Samples.photo(4, 50)))) {
            answer.then().statusCode(403).body("code", equalTo("other-unit"));
        }
        list(Tokens.of(Role.REVIEWER)).then().statusCode(200).body("size()", equalTo(2));
    }

    @Test
    void of_a_confidential_reporter_a_unit_sees_only_what_units_uploaded() {
        JsonPath registered = Desk.registered(
                Desk.demandWith("reporter", Map.of("name", "张小丽", "phone", "13800138000", "confidential", true)));
        demand = Desk.act(registered, "filings", Map.of()).jsonPath();
        String recording =
                upload(Desk.AGENT, "call.amr", Samples.of(AttachmentType.AMR)).path("attachmentId");
        EventLog.shared().publish(Desk.dispatched(demand, 1, "HS-CG-01"));
        Poll.until(() -> list(UNIT).statusCode() == 200);
        upload(UNIT, "evidence.png", Samples.photo(5, 50)).then().statusCode(201);

        list(UNIT).then().body("size()", equalTo(1)).body("[0].name", equalTo("evidence.png"));
        download(UNIT, recording).then().statusCode(404).body("code", equalTo("not-found"));
        list(Desk.AGENT).then().body("size()", equalTo(2));
    }

    @Test
    void a_source_attaches_to_what_it_sent_and_to_nothing_else() {
        upload(Desk.SOURCE, "a.png", Samples.photo(6, 50))
                .then()
                .statusCode(403)
                .body("code", equalTo("other-source"));
        Map<String, Object> sent = Desk.demandWith("channel", "CITY_BOARD");
        sent.put("sourceNo", Desk.newSourceNo());
        demand = Api.as(Desk.SOURCE).body(sent).post(Desk.DEMANDS).jsonPath();
        upload(Desk.SOURCE, "a.pdf", Samples.of(AttachmentType.PDF)).then().statusCode(201);
        list(Desk.SOURCE).then().statusCode(200).body("size()", equalTo(1));
    }

    private Response upload(String token, String name, byte[] content) {
        return Uploads.to(demand, token, name, content);
    }

    private Response list(String token) {
        return Api.as(token).get(Uploads.url(demand));
    }

    private Response download(String token, String id) {
        return Api.as(token).get(Uploads.url(demand) + "/" + id + "/content");
    }
}
