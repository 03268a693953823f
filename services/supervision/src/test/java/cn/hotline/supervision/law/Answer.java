package cn.hotline.supervision.law;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What the service said; hundreds are asked for here, so they are not held against the contract: other tests do that. */
record Answer(int status, String code) {
    static final String DONE = "done";

    static Answer to(Who who, String path, long version, Object body) {
        RequestSpecification request = RestAssured.given()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body);
        if (who.token() != null) {
            request.header("Authorization", "Bearer " + who.token());
        }
        Response response = request.post(path);
        return new Answer(response.statusCode(), response.statusCode() < 300 ? null : response.path("code"));
    }

    String said() {
        return status < 300 ? DONE : status + " " + code;
    }
}
