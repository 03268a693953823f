package cn.hotline.local.command;

import cn.hotline.local.stack.PartStatus;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.time.Duration;
import java.util.List;

/** What is printed when everything is ready: where everything is, and how to go on. */
final class Summary {
    private static final long MEBIBYTE = 1024 * 1024;

    private Summary() {}

    static String of(Ports ports, List<PartStatus> parts, Duration taken) {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        for (ServiceModule service : ServiceModule.values()) {
            line(text, service.id(), service.label(), ports.url(service), ports.url(service) + "/openapi");
        }
        line(text, "issuer", "令牌签发（仅供开发）", ports.issuerUrl(), "./hotline token agent1");
        line(text, "postgres", "数据库", Ports.HOST + ":" + ports.postgres(), "hotline_<service> / hotline_<service>");
        line(text, "kafka", "事件日志", Ports.HOST + ":" + ports.kafka(), "hotline.case-events.v1");
        long bytes = parts.stream().mapToLong(PartStatus::bytes).sum();
        text.append(System.lineSeparator())
                .append(String.format(
                        "就绪 ready: %.1f s，内存 memory %d MB%n", taken.toMillis() / 1000.0, bytes / MEBIBYTE))
                .append(String.format("下一步 next: ./hotline demo · ./hotline import FILE · ./hotline users%n"))
                .append(String.format(
                        "  curl -H \"Authorization: Bearer $(./hotline token agent1)\" %s/api/v1/channels%n",
                        ports.url(ServiceModule.INTAKE)));
        return text.toString();
    }

    private static void line(StringBuilder text, String id, String label, String url, String more) {
        text.append("  ")
                .append(Columns.padded(id, 12))
                .append(Columns.padded(label, 22))
                .append(Columns.padded(url, 24))
                .append(more)
                .append(System.lineSeparator());
    }
}
