package cn.hotline.statistics.following;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.story.Story;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LiveFiguresTest {
    @TestHTTPResource("/api/v1/live-figures")
    URI address;

    @Inject
    Clock clock;

    @Test
    void who_follows_is_told_of_a_change_without_asking_again() throws Exception {
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(30))
                                .header("Authorization", "Bearer " + Tokens.of(Role.CENTRE_LEADER))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            JsonNode first = next(lines);
            Story.registered("LIVE", clock.instant(), DemandType.HELP, "0101")
                    .log()
                    .forEach(EventLog.shared()::publish);

            JsonNode later = next(lines);
            assertThat(later.path("registered").asLong())
                    .isGreaterThan(first.path("registered").asLong());
            assertThat(later.path("backlog").asLong())
                    .isGreaterThan(first.path("backlog").asLong());
        }
    }

    @Test
    void a_unit_cannot_follow_another() {
        Api.as(Tokens.handler("ONE"))
                .get("/api/v1/live-figures?unit=OTHER")
                .then()
                .statusCode(403);
        Api.as(Tokens.of(Role.SURVEYOR)).get("/api/v1/live-figures").then().statusCode(403);
    }

    private static JsonNode next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return new ObjectMapper().readTree(line.substring("data:".length()));
    }
}
