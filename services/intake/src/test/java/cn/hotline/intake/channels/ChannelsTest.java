package cn.hotline.intake.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.events.ChannelChanged;
import cn.hotline.events.Envelope;
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
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ChannelsTest {
    private static final String CHANNELS = "/api/v1/channels";
    private static final String ADMIN = Tokens.of(Role.ADMIN);

    @Inject
    SeedChannels seedChannels;

    @Test
    void a_fresh_directory_holds_the_channels_of_the_field_and_the_others_know_them() {
        JsonPath channels = Api.as(Desk.SOURCE)
                .get(CHANNELS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(channels.getList("code", String.class))
                .contains("HOTLINE", "MAYOR_LINE", "CITY_BOARD", "DIGITAL_CHENGGUAN", "PATROL", "BUREAU_LINE");
        Poll.until(() -> changes("DIGITAL_CHENGGUAN").size() == 1);
        assertThat(changes("DIGITAL_CHENGGUAN").get(0).name()).isEqualTo("数字城管 12319");
    }

    @Test
    void seeding_again_adds_nothing() {
        int before = Api.as(ADMIN).get(CHANNELS).jsonPath().getList("code").size();
        seedChannels.seed();
        assertThat(Api.as(ADMIN).get(CHANNELS).jsonPath().getList("code")).hasSize(before);
    }

    @Test
    void a_channel_is_added_changed_and_retired() {
        Desk.open();
        add("WECHAT").then().statusCode(201).header("ETag", "\"0\"").body("active", equalTo(true));
        add("WECHAT").then().statusCode(409).body("code", equalTo("channel-exists"));
        Desk.registered(Desk.demandWith("channel", "WECHAT"));

        change("WECHAT", "\"0\"", ADMIN, retired()).then().statusCode(200).header("ETag", "\"1\"");
        Poll.until(() -> changes("WECHAT").size() == 2);
        assertThat(changes("WECHAT").get(1).active()).isFalse();
        Desk.register(Desk.demandWith("channel", "WECHAT"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-channel"));
    }

    @Test
    void wrong_changes_are_refused() {
        change("PATROL", "\"9\"", ADMIN, retired()).then().statusCode(412).body("code", equalTo("changed-meanwhile"));
        Api.as(ADMIN).body(retired()).put(CHANNELS + "/PATROL").then().statusCode(428);
        change("NO_SUCH", "\"0\"", ADMIN, retired()).then().statusCode(404).body("code", equalTo("not-found"));
        change("PATROL", "\"0\"", ADMIN, Map.of()).then().statusCode(400).body("code", equalTo("invalid-request"));
        change("PATROL", "\"0\"", Desk.AGENT, retired()).then().statusCode(403);
        add("lower case").then().statusCode(400);
        assertThat(Api.as(ADMIN).get(CHANNELS).jsonPath().getBoolean("find { it.code == 'PATROL' }.active"))
                .isTrue();
    }

    private static Response add(String code) {
        Map<String, Object> channel = new HashMap<>(retired());
        channel.remove("active");
        channel.put("code", code);
        return Api.as(ADMIN).body(channel).post(CHANNELS);
    }

    private static Response change(String code, String ifMatch, String token, Map<String, Object> body) {
        return Api.as(token).header("If-Match", ifMatch).body(body).put(CHANNELS + "/" + code);
    }

    private static Map<String, Object> retired() {
        return Map.of("name", "微信小程序", "own", true, "reportsBack", false, "assessed", true, "active", false);
    }

    private static List<ChannelChanged> changes(String code) {
        return EventLog.shared().ofType(ChannelChanged.class).stream()
                .map(Envelope::data)
                .filter(changed -> changed.code().equals(code))
                .toList();
    }
}
