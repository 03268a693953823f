package cn.hotline.local.stack;

import java.nio.file.Path;
import java.util.Arrays;

/** One of the seven services 服务 as the launcher runs it. */
public enum ServiceModule {
    INTAKE("受理立案", 8101, 112),
    LIFECYCLE("流程与案卷", 8102, 160),
    DISPATCH("派单办理", 8103, 112),
    SUPERVISION("催办督办", 8104, 112),
    CLOSURE("审核结案", 8105, 112),
    CALLBACK("回访", 8106, 112),
    STATISTICS("统计考核", 8107, 256);

    private final String label;
    private final int port;
    private final int heapMegabytes;

    ServiceModule(String label, int port, int heapMegabytes) {
        this.label = label;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    /** The name in addresses, databases and topics, e.g. {@code intake}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The usual port. */
    public int port() {
        return port;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    /** Database, its owner and the owner's password. */
    public String database() {
        return "hotline_" + id();
    }

    /** The runnable jar, made by the build. */
    public Path jar(Path root) {
        return root.resolve("services").resolve(id()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** @throws IllegalArgumentException when there is no such service */
    public static ServiceModule of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有服务 no service: " + id));
    }
}
