package cn.hotline.infra;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where and how a local Kafka node runs.
 *
 * @param data the log directory, made when it is not there; the log of the program goes beside it, into {@code logs}
 * @param port port on the loopback interface, 0 for any free one
 * @param mode what the data are worth
 */
public record KafkaOptions(Path data, int port, Mode mode) {

    public KafkaOptions {
        data = Objects.requireNonNull(data, "data").toAbsolutePath().normalize();
        Objects.requireNonNull(mode, "mode");
    }

    public static KafkaOptions durable(Path data, int port) {
        return new KafkaOptions(data, port, Mode.DURABLE);
    }

    /** A node in a temporary directory, on a free port. */
    public static KafkaOptions throwaway() {
        return new KafkaOptions(TemporaryHome.dataDirectory("kafka"), 0, Mode.THROWAWAY);
    }
}
