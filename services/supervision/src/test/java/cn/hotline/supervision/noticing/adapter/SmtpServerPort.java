package cn.hotline.supervision.noticing.adapter;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A port on which a test lets an SMTP server live and die, and a mailer {@code smtp} that knows it. */
public class SmtpServerPort implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "quarkus.mailer.smtp.host",
                    "127.0.0.1",
                    "quarkus.mailer.smtp.port",
                    Integer.toString(free.getLocalPort()),
                    "quarkus.mailer.smtp.mock",
                    "false",
                    "quarkus.mailer.smtp.from",
                    "hotline@hs.example.gov.cn");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the test stops its server
    }
}
