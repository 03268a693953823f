package cn.hotline.intake.attaching.adapter;

import io.vertx.core.http.HttpServerResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an attachment on their way out 下载: where they break off, the connection does; the client would wait for the rest. */
class Download extends FilterInputStream {
    private final HttpServerResponse response;

    Download(InputStream bytes, HttpServerResponse response) {
        super(bytes);
        this.response = response;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            response.reset();
            throw e;
        }
    }
}
