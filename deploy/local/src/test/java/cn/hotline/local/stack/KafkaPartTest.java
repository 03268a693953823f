package cn.hotline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.Topics;
import cn.hotline.infra.TopicSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KafkaPartTest {
    @Test
    void case_events_are_spread_and_kept_for_ever() {
        TopicSpec topic = named(Topics.CASE_EVENTS);
        assertThat(topic.partitions()).isEqualTo(6);
        assertThat(topic.configs()).containsEntry("retention.ms", "-1");
    }

    @Test
    void the_reference_topic_is_compacted() {
        assertThat(named(Topics.REFERENCE).configs()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void every_service_of_the_launcher_is_one_of_the_products() {
        List<String> launched =
                Arrays.stream(ServiceModule.values()).map(ServiceModule::id).toList();
        assertThat(launched).containsExactlyElementsOf(Topics.services());
        assertThat(launched)
                .allSatisfy(service ->
                        assertThat(named(Topics.parked(service)).partitions()).isEqualTo(1));
    }

    private static TopicSpec named(String name) {
        return KafkaPart.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
