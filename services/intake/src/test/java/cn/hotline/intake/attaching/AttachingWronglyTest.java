package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AttachingWronglyTest {
    @Inject
    Attachments attachments;

    private JsonPath demand;

    @BeforeEach
    void open() {
        Desk.open();
        demand = Desk.registered();
    }

    @Test
    void what_is_no_allowed_file_is_refused_whatever_it_is_called() {
        refused(upload("photo.jpg", Samples.text("<html><script>")), 422, "attachment-type-not-allowed")
                .body("detail", containsString("docx"));
        refused(upload("photo.jpg", new byte[0]), 422, "attachment-empty");
        refused(upload("photo.png", Samples.photo(1, 100 * 1024 + 1)), 422, "attachment-too-large")
                .body("detail", containsString("照片"));
        upload("photo.png", Samples.photo(1, 100 * 1024)).then().statusCode(201);
        Api.as(Desk.AGENT)
                .contentType("multipart/form-data")
                .multiPart("other", "text")
                .post(Uploads.url(demand))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_case_has_at_most_twenty() {
        for (int each = 0; each < 20; each++) {
            upload("p.png", Samples.photo(each, 50)).then().statusCode(201);
        }
        refused(upload("p.png", Samples.photo(20, 50)), 409, "too-many-attachments")
                .body("detail", containsString("20"));
        assertThat(count()).isEqualTo(20);
    }

    @Test
    void who_may_not_upload_does_not() {
        byte[] photo = Samples.photo(1, 50);
        for (Role role : List.of(Role.DISPATCHER, Role.REVIEWER, Role.ANALYST, Role.EVALUATOR)) {
            refused(Uploads.to(demand, Tokens.of(role), "p.png", photo), 403, "forbidden");
        }
        Api.as(Tokens.of(Role.ANALYST)).get(Uploads.url(demand)).then().statusCode(403);
        Api.anonymous().get(Uploads.url(demand)).then().statusCode(401);
        String nobodys = Desk.DEMANDS + "/" + CaseId.next() + "/attachments";
        Api.as(Desk.AGENT).get(nobodys).then().statusCode(404);
        Api.as(Desk.AGENT)
                .get(Uploads.url(demand) + "/" + CaseId.next() + "/content")
                .then()
                .statusCode(404);
        assertThat(count()).isZero();
    }

    @Test
    void an_ended_demand_takes_no_more_and_a_channel_may_take_none() {
        demand = Desk.act(demand, "answers", Map.of("answer", "已答复")).jsonPath();
        refused(upload("p.png", Samples.photo(1, 50)), 409, "demand-status-conflict");

        String admin = Tokens.of(Role.ADMIN);
        Map<String, Object> line =
                Map.of("code", "NO_FILES", "name", "无附件", "own", true, "reportsBack", false, "assessed", true);
        Api.as(admin).body(line).post("/api/v1/channels").then().statusCode(201);
        Map<String, Object> requirement = new LinkedHashMap<>(Map.of("attachmentsAllowed", false, "categoryLevel", 1));
        for (String each : List.of("callRecordRequired", "sourceNoRequired", "phoneRequired", "streetRequired")) {
            requirement.put(each, false);
        }
        Api.as(admin)
                .body(requirement)
                .post("/api/v1/channels/NO_FILES/requirements")
                .then()
                .statusCode(201);
        demand = Desk.registered(Desk.demandWith("channel", "NO_FILES"));
        refused(upload("p.png", Samples.photo(1, 50)), 422, "attachments-not-allowed");
        assertThat(count()).isZero();
    }

    private Response upload(String name, byte[] content) {
        return Uploads.to(demand, Desk.AGENT, name, content);
    }

    private long count() {
        return attachments.count("caseId", Desk.id(demand).value());
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
