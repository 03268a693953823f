package cn.hotline.local.stack;

import cn.hotline.infra.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens, all on the loopback interface.
 *
 * @param services port by service id
 */
public record Ports(int issuer, int postgres, int kafka, Map<String, Integer> services) {
    public static final String HOST = "127.0.0.1";

    public Ports {
        services = Map.copyOf(services);
    }

    /** The usual ones: 8100–8107, 15432, 19092. */
    public static Ports usual() {
        Map<String, Integer> services = new LinkedHashMap<>();
        for (ServiceModule service : ServiceModule.values()) {
            services.put(service.id(), service.port());
        }
        return new Ports(8100, 15432, 19092, services);
    }

    /** Whatever is free, for tests beside a running stack. */
    public static Ports free() {
        Map<String, Integer> services = new LinkedHashMap<>();
        for (ServiceModule service : ServiceModule.values()) {
            services.put(service.id(), FreePort.find());
        }
        return new Ports(FreePort.find(), FreePort.find(), FreePort.find(), services);
    }

    public int of(ServiceModule service) {
        return services.get(service.id());
    }

    public String issuerUrl() {
        return "http://" + HOST + ":" + issuer;
    }

    public String url(ServiceModule service) {
        return "http://" + HOST + ":" + of(service);
    }

    /** @throws StartFailure naming every port that somebody else holds */
    public void requireFree() {
        StringBuilder taken = new StringBuilder();
        named().forEach((name, port) -> {
            if (!isFree(port)) {
                taken.append(System.lineSeparator())
                        .append("  端口 port ")
                        .append(port)
                        .append(" (")
                        .append(name)
                        .append(") 已被占用 is in use");
            }
        });
        if (taken.length() > 0) {
            throw new StartFailure("无法启动 cannot start:" + taken + System.lineSeparator()
                    + "  请停止占用端口的程序，例如先执行 ./hotline down"
                    + " — stop what holds it (./hotline down, or see: lsof -i :PORT)");
        }
    }

    private Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("issuer", issuer);
        for (ServiceModule service : ServiceModule.values()) {
            named.put(service.id(), of(service));
        }
        named.put("postgres", postgres);
        named.put("kafka", kafka);
        return named;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
