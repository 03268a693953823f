package cn.hotline.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a free port on the loopback interface.
 *
 * <p>Below those that systems lend to outgoing connections (Linux from 32768, others from 49152): one of these may be taken again before
 * anybody listens on it.
 */
public final class FreePort {

    static final String LOOPBACK = "127.0.0.1";

    private static final int FIRST = 20_000;
    private static final int BEYOND = 32_768;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A port nobody listens on, another one each time. */
    public static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port is free between " + FIRST + " and " + BEYOND);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** The wanted port, or a free one where 0 is wanted. */
    static int orWanted(int port) {
        return port == 0 ? find() : port;
    }
}
