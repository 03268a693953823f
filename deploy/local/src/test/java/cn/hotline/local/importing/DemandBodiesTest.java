package cn.hotline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandBodiesTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);
    private static final Categories CATEGORIES = new Categories(json("""
            [{"code": "01", "name": "城乡建设"}, {"code": "0101", "name": "市政设施"}, {"code": "010101", "name": "路灯照明"},
             {"code": "010102", "name": "其他"}, {"code": "02", "name": "环境保护"}, {"code": "020101", "name": "噪声污染"}]"""));
    private static final Channels CHANNELS = new Channels(json("""
            [{"code": "HOTLINE", "name": "市民热线 12345"}, {"code": "WEB_COMPLAINT", "name": "网上投诉"},
             {"code": "CITY_BOARD", "name": "城市留言板"}]"""));
    private static final Streets STREETS =
            new Streets(json("[{\"code\": \"HS-JD01\", \"name\": \"桂影街道办事处\", \"kind\": \"STREET\"}]"));

    private final DemandBodies bodies = new DemandBodies(CATEGORIES, CHANNELS, STREETS, null, NOW);

    @Test
    void a_full_row_keeps_all_it_says() {
        Map<String, Object> body = of("""
                {"id": "1", "kind": "投诉", "channel": "电话", "category": "环境保护", "title": "夜间噪声", "content": "施工噪声污染到凌晨",
                 "time": "2020/1/6 12:09:38", "street": "桂影街道", "address": "幸福路 1 号", "name": "林女士", "phone": "13900000001"}""");
        assertThat(body)
                .containsEntry("channel", "HOTLINE")
                .containsEntry("type", "COMPLAINT")
                .containsEntry("category", "020101")
                .containsEntry("occurredAt", "2020-01-06T12:09:38+08:00")
                .containsEntry("place", Map.of("street", "HS-JD01", "address", "幸福路 1 号"))
                .containsEntry("reporter", Map.of("name", "林女士", "phone", "13900000001", "anonymous", false));
    }

    @Test
    void what_is_missing_is_stated_as_unknown() {
        Map<String, Object> body = of("{\"id\": \"1\", \"content\": \"有人吗\"}");
        assertThat(body)
                .containsEntry("channel", "WEB_COMPLAINT")
                .containsEntry("type", "HELP")
                .containsEntry("title", "有人吗")
                .containsEntry("place", Map.of("address", "见诉求内容"))
                .containsEntry("reporter", Map.of("anonymous", true))
                .doesNotContainKey("occurredAt");
    }

    @Test
    void a_channel_the_directory_does_not_know_is_remarked_upon() {
        assertThat(of("{\"channel\": \"接访\", \"content\": \"有人吗\"}")).containsEntry("channel", "WEB_COMPLAINT");
        assertThat(bodies.remark(row("{\"channel\": \"接访\", \"content\": \"有人吗\"}")))
                .isEqualTo("渠道“接访”不在目录中，按 WEB_COMPLAINT 受理");
        assertThat(bodies.remark(row("{\"channel\": \"电话\", \"content\": \"有人吗\"}")))
                .isNull();
        assertThat(bodies.remark(row("{\"content\": \"有人吗\"}"))).isNull();
    }

    @Test
    void a_named_category_is_made_exact_by_the_text() {
        assertThat(of("{\"label\": \"城乡建设\", \"title\": \"巷子里路灯照明坏了\"}")).containsEntry("category", "010101");
        assertThat(of("{\"label\": \"城乡建设\", \"title\": \"别的事\"}")).containsEntry("category", "010102");
    }

    @Test
    void an_unknown_category_falls_to_the_most_alike_or_other() {
        assertThat(of("{\"label\": \"扰民\", \"title\": \"噪声污染太大\"}")).containsEntry("category", "020101");
        assertThat(of("{\"label\": \"Pothole\", \"title\": \"Pothole\"}")).containsEntry("category", "010102");
    }

    @Test
    void a_masked_phone_is_left_out() {
        assertThat(of("{\"title\": \"甲\", \"name\": \"王某\", \"phone\": \"139****0001\"}"))
                .containsEntry("reporter", Map.of("name", "王某", "anonymous", false));
    }

    @Test
    void a_moment_ahead_of_the_clock_is_left_out() {
        assertThat(of("{\"title\": \"甲\", \"date\": \"2030-01-01\"}")).doesNotContainKey("occurredAt");
    }

    @Test
    void a_row_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> of("{\"id\": \"9\"}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_american_ledger_gets_a_content_from_its_columns() {
        assertThat(of("{\"SRType\": \"Pothole\", \"Agency\": \"Roads\", \"Address\": \"1 MAIN ST\"}"))
                .containsEntry("content", "Pothole；Roads；1 MAIN ST");
    }

    private Map<String, Object> of(String row) {
        return bodies.of(row(row), "t:1");
    }

    private static SourceRow row(String row) {
        try {
            return RowFile.read(row.replace("\n", " ")).get(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
