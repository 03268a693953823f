package cn.hotline.infra;

import java.util.Map;

/** A topic that is wanted, e.g. with {@code cleanup.policy=compact} or {@code retention.ms=-1}. */
public record TopicSpec(String name, int partitions, Map<String, String> configs) {

    public TopicSpec {
        configs = Map.copyOf(configs);
    }

    public static TopicSpec of(String name, int partitions) {
        return new TopicSpec(name, partitions, Map.of());
    }
}
