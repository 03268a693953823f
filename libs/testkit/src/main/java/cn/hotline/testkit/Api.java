package cn.hotline.testkit;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test, as its clients send them; every response is held against the published contract. */
public final class Api {
    private static OpenApiValidationFilter contract;

    private Api() {}

    /** A JSON request with a bearer token. */
    public static RequestSpecification as(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** A JSON request without a token. */
    public static RequestSpecification anonymous() {
        return RestAssured.given()
                .filter(contract())
                .contentType(ContentType.JSON)
                .accept("application/json, */*");
    }

    /** The contract is the one the service itself publishes; wrong requests are sent on purpose, so only responses are judged. */
    private static synchronized OpenApiValidationFilter contract() {
        if (contract == null) {
            String document = RestAssured.given().get("/openapi?format=json").asString();
            LevelResolver responsesOnly = LevelResolver.create()
                    .withLevel("validation.request", ValidationReport.Level.IGNORE)
                    .withLevel("validation.response.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                    .build();
            contract = new OpenApiValidationFilter(OpenApiInteractionValidator.createForInlineApiSpecification(document)
                    .withLevelResolver(responsesOnly)
                    .build());
        }
        return contract;
    }
}
