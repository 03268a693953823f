package cn.hotline.local.stack;

import cn.hotline.local.issuer.DemoUsers;
import cn.hotline.local.issuer.SigningKey;
import cn.hotline.local.issuer.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole product on this machine: the real services on local infrastructure. */
public final class LocalStack implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 150;

    private final Home home;
    private final Ports ports;
    private final Consumer<String> log;
    private final List<Supervised> infrastructure;
    private final List<Supervised> services = new CopyOnWriteArrayList<>();
    private TokenIssuer issuer;

    private final ClassArchive archive;

    private LocalStack(Home home, Ports ports, ClassArchive archive, Consumer<String> log) {
        this.home = home;
        this.ports = ports;
        this.archive = archive;
        this.log = log;
        this.infrastructure = Stream.of(new PostgresPart(home, ports), new KafkaPart(home, ports))
                .map(part -> new Supervised(part, log))
                .toList();
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @throws StartFailure when a port is taken, nothing is built, or a service does not come up
     */
    public static LocalStack start(Home home, Ports ports, Consumer<String> log) {
        return start(home, ports, ClassArchive.USE, log, ServiceModule.values());
    }

    /** The same, for a run after whose end later runs start faster. */
    public static LocalStack startToPrepare(Home home, Ports ports, Consumer<String> log) {
        return start(home, ports, ClassArchive.WRITE, log, ServiceModule.values());
    }

    /** The infrastructure only; what runs on it is said by {@link #run}. */
    public static LocalStack startBare(Home home, Ports ports, Consumer<String> log) {
        return start(home, ports, ClassArchive.USE, log);
    }

    private static LocalStack start(
            Home home, Ports ports, ClassArchive archive, Consumer<String> log, ServiceModule... wanted) {
        Running.find(home).ifPresent(other -> {
            throw new StartFailure("已在运行 already running: pid " + other.pid() + " (" + home.data() + ")");
        });
        home.requireBuilt(wanted);
        ports.requireFree();
        home.create();
        LocalStack stack = new LocalStack(home, ports, archive, log);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::letGo, "let-go"));
        Running.self(ports, null).write(home.running());
        try {
            stack.startInfrastructure();
            stack.run(wanted);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startInfrastructure() {
        issuer = TokenIssuer.start(
                ports.issuer(),
                DemoUsers.read(home.realm()),
                SigningKey.kept(home.data().resolve("issuer-key.json")),
                this::status);
        log.accept("启动数据库与事件日志 starting PostgreSQL and Kafka …");
        together(infrastructure);
    }

    /** Starts services and returns when they are ready. */
    public void run(ServiceModule... wanted) {
        if (wanted.length == 0) {
            return;
        }
        home.requireBuilt(wanted);
        log.accept("启动服务 starting " + wanted.length + " services …");
        List<Supervised> started = Arrays.stream(wanted)
                .map(service -> new Supervised(new ServicePart(home, ports, service, archive), log))
                .toList();
        services.addAll(started);
        together(started);
        started.forEach(this::awaitReady);
    }

    /** Starts a second node of services, beside the first on the same database; returns when it is ready. */
    public void runBeside(ServiceModule service, int port, Map<String, String> environment) {
        log.accept("启动第二个节点 starting a second node of " + service.id() + " …");
        List<Supervised> second =
                List.of(new Supervised(ServicePart.beside(home, ports, service, archive, port, environment), log));
        services.addAll(second);
        together(second);
        second.forEach(this::awaitReady);
    }

    /** Stops a second node for good. */
    public void stopBeside(ServiceModule service) {
        Supervised second = part(service.id() + ServicePart.SECOND);
        second.letGo();
        second.signalStop();
        second.stop();
        services.remove(second);
    }

    /** Whether a part, once its process has ended, stays away until this is taken back. */
    public void hold(String part, boolean wanted) {
        part(part).hold(wanted);
    }

    private Supervised part(String id) {
        return Stream.concat(infrastructure.stream(), services.stream())
                .filter(each -> each.part().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void together(List<Supervised> parts) {
        try {
            CompletableFuture.allOf(parts.stream()
                            .map(part ->
                                    CompletableFuture.runAsync(part::start, command -> new Thread(command).start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw new StartFailure(e.getCause().getMessage());
        }
    }

    private void awaitReady(Supervised service) {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!service.part().ready()) {
            if (System.nanoTime() > end || service.status().restarts() > 2) {
                throw new StartFailure("服务未就绪 not ready: " + service.part().id() + System.lineSeparator() + "日志 log: "
                        + home.log(service.part().id()) + System.lineSeparator() + service.logTail());
            }
            pause();
        }
        log.accept("  " + service.part().id() + " 就绪 ready");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("中断 interrupted");
        }
    }

    /** Tells the other commands that everything is ready. */
    public void announce(String summary) {
        Running.self(ports, summary).write(home.running());
    }

    public Ports ports() {
        return ports;
    }

    /** Every part, the launcher itself last. */
    public List<PartStatus> status() {
        List<PartStatus> all = new ArrayList<>();
        Stream.concat(infrastructure.stream(), services.stream())
                .parallel()
                .map(Supervised::status)
                .forEachOrdered(all::add);
        long self = ProcessHandle.current().pid();
        all.add(new PartStatus("launcher", "启动器与令牌签发", ports.issuer(), self, true, true, Memory.of(self), 0, null));
        return all;
    }

    /** The process of a part, for tests that kill it. */
    public long pid(String part) {
        return status().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private void letGo() {
        services.forEach(Supervised::letGo);
        infrastructure.forEach(Supervised::letGo);
        try {
            Files.deleteIfExists(home.running());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the services, then the infrastructure; the data stay. */
    @Override
    public void close() {
        letGo();
        services.forEach(Supervised::signalStop);
        services.forEach(Supervised::stop);
        infrastructure.forEach(Supervised::signalStop);
        infrastructure.forEach(Supervised::stop);
        if (issuer != null) {
            issuer.close();
        }
    }
}
