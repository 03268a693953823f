package cn.hotline.infra;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of the one Kafka node, which is broker and controller in one. */
final class BrokerSettings {

    private static final String ONE = "1";
    private static final String FEW_PARTITIONS = "4";

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        listeners(settings, port, controllerPort);
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        singleReplica(settings);
        // Consumers of a small run come one by one: waiting for more only delays the first record
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the controller waits for the dead session to run out before it lets the same node in again
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // By default 128 MB of the heap
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        return settings;
    }

    private static void listeners(Properties settings, int port, int controllerPort) {
        String broker = "PLAINTEXT://" + FreePort.LOOPBACK + ":" + port;
        String controller = FreePort.LOOPBACK + ":" + controllerPort;
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", ONE);
        settings.setProperty("controller.quorum.voters", "1@" + controller);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", broker + ",CONTROLLER://" + controller);
        settings.setProperty("advertised.listeners", broker);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private static void singleReplica(Properties settings) {
        settings.setProperty("default.replication.factor", ONE);
        settings.setProperty("offsets.topic.replication.factor", ONE);
        settings.setProperty("offsets.topic.num.partitions", FEW_PARTITIONS);
        settings.setProperty("transaction.state.log.replication.factor", ONE);
        settings.setProperty("transaction.state.log.min.isr", ONE);
        settings.setProperty("transaction.state.log.num.partitions", FEW_PARTITIONS);
        settings.setProperty("share.coordinator.state.topic.replication.factor", ONE);
        settings.setProperty("share.coordinator.state.topic.min.isr", ONE);
        settings.setProperty("share.coordinator.state.topic.num.partitions", FEW_PARTITIONS);
    }
}
