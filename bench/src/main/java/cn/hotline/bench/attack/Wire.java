package cn.hotline.bench.attack;

import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * HTTP/1.1 without a client's manners: puts on the wire whatever it is given, unlike a client library. Connections are kept and
 * used again; not for several threads.
 */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int STREAM_MILLIS = 300;
    private static final int MOST = 64 << 20;

    private final Ports ports;
    private final Map<ServiceModule, Deque<Socket>> idle = new TreeMap<>();

    public Wire(Ports ports) {
        this.ports = ports;
    }

    /** Sends and reads the answer; once more on a new connection when a kept one turns out to be closed. */
    public Echo send(Shot shot) {
        ServiceModule service = shot.door().service();
        Socket kept = idle.computeIfAbsent(service, any -> new ArrayDeque<>()).poll();
        byte[] request = bytes(shot);
        if (kept != null) {
            Echo answer = attempt(kept, shot, request);
            if (answer.status() != 0) {
                return answer;
            }
        }
        return attempt(open(service), shot, request);
    }

    private Echo attempt(Socket socket, Shot shot, byte[] request) {
        boolean keep = false;
        try {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (IOException e) {
                // refused before it was all told: the answer may be there already
            }
            Echo answer = read(new BufferedInputStream(socket.getInputStream()), shot, socket);
            keep = answer.status() != 0
                    && !"close".equalsIgnoreCase(answer.header("connection"))
                    && !shot.door().streams()
                    && answer.status() != 413
                    && answer.status() != 400;
            return answer;
        } catch (IOException e) {
            return new Echo(0, Map.of("failure", String.valueOf(e)), new byte[0]);
        } finally {
            if (keep) {
                idle.get(shot.door().service()).push(socket);
            } else {
                shut(socket);
            }
        }
    }

    private static byte[] bytes(Shot shot) {
        StringBuilder head = new StringBuilder(shot.method())
                .append(' ')
                .append(shot.target())
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        shot.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (!shot.headers().containsKey("Content-Length") && (shot.body() != null || !"GET".equals(shot.method()))) {
            head.append("Content-Length: ")
                    .append(shot.body() == null ? 0 : shot.body().length)
                    .append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        if (shot.body() != null) {
            all.writeBytes(shot.body());
        }
        return all.toByteArray();
    }

    private static Echo read(InputStream in, Shot shot, Socket socket) throws IOException {
        String status = line(in);
        if (status.isEmpty()) {
            return new Echo(0, Map.of("failure", "closed"), new byte[0]);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status.split(" ")[1]);
        boolean bodiless = "HEAD".equals(shot.method()) || code == 204 || code == 304;
        return new Echo(code, headers, bodiless ? new byte[0] : body(in, headers, socket));
    }

    private static byte[] body(InputStream in, Map<String, String> headers, Socket socket) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            socket.setSoTimeout(STREAM_MILLIS);
            try {
                return in.readNBytes(1);
            } catch (SocketTimeoutException e) {
                return new byte[0];
            }
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int size = chunk(in); size > 0 && body.size() < MOST; size = chunk(in)) {
                body.writeBytes(in.readNBytes(size));
                line(in);
            }
            line(in);
            return body.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? in.readNBytes(MOST) : in.readNBytes(Integer.parseInt(length));
    }

    private static int chunk(InputStream in) throws IOException {
        String size = line(in).replaceFirst(";.*", "").strip();
        return size.isEmpty() ? 0 : Integer.parseInt(size, 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private Socket open(ServiceModule service) {
        try {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(Ports.HOST, ports.of(service)), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(service.id() + " does not listen", e);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        idle.values().forEach(sockets -> sockets.forEach(Wire::shut));
    }
}
