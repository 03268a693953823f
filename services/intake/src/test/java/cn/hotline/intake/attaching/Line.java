package cn.hotline.intake.attaching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server 线路 that breaks as a server does that dies: in the middle of what it receives or tells, or before it answers. */
final class Line implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread worker = new Thread(task, "line");
        worker.setDaemon(true);
        return worker;
    });
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final AtomicInteger calls = new AtomicInteger();
    private final int target;
    private volatile long receives = NEVER;
    private volatile long tells = NEVER;
    private volatile int breaks = Integer.MAX_VALUE;

    Line(int target) throws IOException {
        this.target = target;
        workers.execute(this::accept);
    }

    /** The server dies after so many bytes of what is sent to it, and is back after so many times. */
    Line receiving(long most, int times) {
        receives = most;
        breaks = times;
        return this;
    }

    /** The server dies after so many bytes of its answer; 0: it never answers, but holds the line. */
    Line telling(long most) {
        tells = most;
        return this;
    }

    String uri() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    /** What was sent over it. */
    synchronized String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                boolean broken = calls.incrementAndGet() <= breaks;
                workers.execute(() -> pump(client, server, broken ? receives : NEVER, true));
                workers.execute(() -> pump(server, client, broken ? tells : NEVER, false));
            }
        } catch (IOException e) {
            workers.shutdown();
        }
    }

    private void pump(Socket from, Socket to, long most, boolean listen) {
        byte[] buffer = new byte[8192];
        long left = most;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (most == 0) {
                    continue;
                }
                if (listen) {
                    remember(buffer, read);
                }
                out.write(buffer, 0, (int) Math.min(left, read));
                left -= read;
                if (left <= 0) {
                    break;
                }
            }
        } catch (IOException e) {
            // the other end has gone
        } finally {
            close(from);
            close(to);
        }
    }

    private synchronized void remember(byte[] bytes, int length) {
        heard.write(bytes, 0, Math.max(0, Math.min(length, 8192 - heard.size())));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
