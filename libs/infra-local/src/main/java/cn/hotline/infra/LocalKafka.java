package cn.hotline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A Kafka node of our own, as a child JVM on the loopback interface. */
public final class LocalKafka implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final KafkaOptions options;
    private final DirectoryLock lock;
    private final ChildProcess node;
    private final int port;

    private LocalKafka(KafkaOptions options, DirectoryLock lock, ChildProcess node, int port) {
        this.options = options;
        this.lock = lock;
        this.node = node;
        this.port = port;
    }

    /** Starts the node, recovering from whatever the last run's end was, and returns when it takes requests. */
    public static LocalKafka start(KafkaOptions options) {
        DirectoryLock lock = DirectoryLock.acquire(options.data());
        try {
            return serve(options, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A start can fail because someone else took one of the free ports meanwhile. */
    private static LocalKafka serve(KafkaOptions options, DirectoryLock lock) {
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.orWanted(options.port());
            ChildProcess node = ChildProcess.start(spec(options, port));
            if (Polling.until(READY_WITHIN, Duration.ofMillis(50), () -> Topics.ready(port), node::isAlive)) {
                return new LocalKafka(options, lock, node, port);
            }
            boolean ended = !node.isAlive();
            node.stop(Duration.ofSeconds(10));
            if (!ended || attempt == ATTEMPTS) {
                throw new IllegalStateException("Kafka does not start:\n" + node.logTail());
            }
        }
    }

    private static ChildSpec spec(KafkaOptions options, int port) {
        Path data = options.data();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dslf4j.internal.verbosity=WARN",
                "-Dslf4j.provider=" + WarningsOnly.class.getName(),
                KafkaNode.class.getName(),
                settings(data, port).toString());
        return ChildSpec.of("kafka", data.resolveSibling("logs").resolve("kafka.log"), command)
                .withEnvironment(Map.of("CLASSPATH", JavaClassPath.spelledOut()))
                .withPidFile(data.resolveSibling(data.getFileName() + ".pid"))
                .withLayer(ChildSpec.INFRASTRUCTURE);
    }

    private static Path settings(Path data, int port) {
        Path file = data.resolveSibling(data.getFileName() + ".properties");
        try {
            Files.createDirectories(data);
            try (Writer writer = Files.newBufferedWriter(file)) {
                BrokerSettings.of(data, port, FreePort.find()).store(writer, "written at each start");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What clients are given as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return FreePort.LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    public ChildProcess process() {
        return node;
    }

    /** Makes the topics that are not there yet, and gives those that are the wanted configuration. */
    public void createTopics(Collection<TopicSpec> wanted) {
        Topics.create(port, wanted);
    }

    @Override
    public void close() {
        node.stop(Duration.ofSeconds(30));
        lock.close();
        if (options.mode() == Mode.THROWAWAY) {
            TemporaryHome.discard(options.data());
        }
    }
}
