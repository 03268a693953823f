package cn.hotline.closure.law;

import cn.hotline.events.EventJson;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * What the service answered. Thousands are asked for here, so they are not held against the contract: other tests do that.
 *
 * @param body null when there is none
 */
record Answer(int status, JsonNode body) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * @param token null for a request without one
     * @param version as read, in which it is to be changed
     */
    static Answer to(String method, String path, String token, long version, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            request.method(method, HttpRequest.BodyPublishers.ofString(EventJson.write(body)));
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), EventJson.mapper().readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status and code of a refusal; {@link Trial#DONE} for the rest. */
    String said() {
        return status < 300 ? Trial.DONE : status + " " + text("code");
    }

    String text(String field) {
        return body.path(field).asText();
    }
}
