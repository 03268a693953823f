package cn.hotline.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a free port on the loopback interface. */
public final class FreePort {

    static final String LOOPBACK = "127.0.0.1";

    private FreePort() {}

    public static int find() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wanted port, or a free one where 0 is wanted. */
    static int orWanted(int port) {
        return port == 0 ? find() : port;
    }
}
