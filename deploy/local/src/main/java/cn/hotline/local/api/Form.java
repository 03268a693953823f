package cn.hotline.local.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files 表单 as a browser sends it. */
public final class Form {
    private static final String BOUNDARY = "----hotline-demo-form";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /** A part without a file. */
    public Form with(String name, String mediaType, String text) {
        return part("name=\"" + name + "\"", mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file. */
    public Form withFile(String name, String fileName, String mediaType, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", mediaType, content);
    }

    private Form part(String disposition, String mediaType, byte[] content) {
        parts.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
