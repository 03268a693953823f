package cn.hotline.local.stack;

import cn.hotline.events.Topics;
import cn.hotline.infra.ChildProcess;
import cn.hotline.infra.KafkaOptions;
import cn.hotline.infra.LocalKafka;
import cn.hotline.infra.TopicSpec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one Kafka node, with the product's topics. */
final class KafkaPart implements Part {
    private static final int CASE_PARTITIONS = 6;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1");

    private final Home home;
    private final Ports ports;
    private volatile LocalKafka node;

    KafkaPart(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String id() {
        return "kafka";
    }

    @Override
    public String label() {
        return "事件日志";
    }

    @Override
    public int port() {
        return ports.kafka();
    }

    @Override
    public ChildProcess start() {
        node = LocalKafka.start(KafkaOptions.durable(home.data().resolve("kafka"), ports.kafka()));
        node.createTopics(topics());
        return node.process();
    }

    static List<TopicSpec> topics() {
        List<TopicSpec> topics = new ArrayList<>();
        topics.add(new TopicSpec(Topics.CASE_EVENTS, CASE_PARTITIONS, KEPT_FOR_EVER));
        topics.add(new TopicSpec(Topics.REFERENCE, 1, Map.of("cleanup.policy", "compact")));
        for (String service : Topics.services()) {
            topics.add(new TopicSpec(Topics.parked(service), 1, KEPT_FOR_EVER));
        }
        return topics;
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, ports.kafka()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void release() {
        if (node != null) {
            node.close();
            node = null;
        }
    }
}
