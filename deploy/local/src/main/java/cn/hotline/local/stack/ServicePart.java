package cn.hotline.local.stack;

import cn.hotline.infra.ChildProcess;
import cn.hotline.infra.ChildSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service as a child JVM; it is told by environment where everything is, as in any other deployment. */
final class ServicePart implements Part {
    /** What a second node's name ends with. */
    static final String SECOND = "-2";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Home home;
    private final Ports ports;
    private final ServiceModule service;
    private final ClassArchive archive;
    private final String node;
    private final int port;
    private final Map<String, String> further;
    private volatile ChildProcess child;

    ServicePart(Home home, Ports ports, ServiceModule service, ClassArchive archive) {
        this(home, ports, service, archive, "", ports.of(service), Map.of());
    }

    private ServicePart(
            Home home,
            Ports ports,
            ServiceModule service,
            ClassArchive archive,
            String node,
            int port,
            Map<String, String> further) {
        this.home = home;
        this.ports = ports;
        this.service = service;
        this.archive = archive;
        this.node = node;
        this.port = port;
        this.further = Map.copyOf(further);
    }

    /** A second node of a service, with an environment of its own besides. */
    static ServicePart beside(
            Home home,
            Ports ports,
            ServiceModule service,
            ClassArchive archive,
            int port,
            Map<String, String> further) {
        return new ServicePart(home, ports, service, archive, SECOND, port, further);
    }

    @Override
    public String id() {
        return service.id() + node;
    }

    @Override
    public String label() {
        return service.label();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ChildProcess start() {
        Path jar = service.jar(home.root());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=25",
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai"));
        command.addAll(archive.options(jar));
        command.addAll(FurtherOptions.ofWhoeverStarts());
        command.addAll(List.of("-jar", jar.getFileName().toString()));
        child = ChildProcess.start(ChildSpec.of(id(), home.log(id()), command)
                .withEnvironment(environment())
                .withDirectory(jar.getParent())
                .withPidFile(home.data().resolve(id() + ".pid")));
        return child;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOTLINE_PORT", Integer.toString(port()));
        environment.put("HOTLINE_DB_PORT", Integer.toString(ports.postgres()));
        environment.put("HOTLINE_DB_PASSWORD", service.database());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Ports.HOST + ":" + ports.kafka());
        environment.put("HOTLINE_OIDC_ISSUER", ports.issuerUrl());
        environment.put("HOTLINE_MESSAGING_NODE", "local" + node);
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        if (service == ServiceModule.INTAKE) {
            environment.putAll(DataKeys.ofReporters(home.data()));
            environment.put(
                    "HOTLINE_INTAKE_ATTACHMENTS_DIRECTORY",
                    home.data().resolve("attachments").toString());
        }
        if (service == ServiceModule.LIFECYCLE) {
            environment.put("HOTLINE_LIFECYCLE_INTAKE_URL", ports.url(ServiceModule.INTAKE));
        }
        if (service == ServiceModule.INTAKE || service == ServiceModule.LIFECYCLE) {
            environment.putAll(DataKeys.ofProgress(home.data()));
        }
        environment.putAll(further);
        return environment;
    }

    @Override
    public boolean ready() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + Ports.HOST + ":" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void release() {
        if (child != null) {
            child.stop(archive.grace());
            child = null;
        }
    }
}
