package cn.hotline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_taken_port_is_named() throws Exception {
        Ports ports = Ports.free();
        try (ServerSocket other = new ServerSocket(ports.kafka(), 1, InetAddress.getByName(Ports.HOST))) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("kafka");
        }
    }

    @Test
    void free_ports_are_no_obstacle() {
        assertThatCode(() -> Ports.free().requireFree()).doesNotThrowAnyException();
    }

    @Test
    void each_service_has_its_usual_port() {
        Ports usual = Ports.usual();
        assertThat(usual.of(ServiceModule.INTAKE)).isEqualTo(8101);
        assertThat(usual.of(ServiceModule.STATISTICS)).isEqualTo(8107);
        assertThat(usual.issuerUrl()).isEqualTo("http://127.0.0.1:8100");
    }
}
