package cn.hotline.bench.attack;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when the connection was closed without an answer
 * @param headers names in lower case; of several values the last
 */
public record Echo(int status, Map<String, String> headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String mediaType() {
        return header("content-type").replaceFirst(";.*", "").strip();
    }

    public boolean refused() {
        return status >= 400 && status < 500;
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
