package cn.hotline.intake.attaching;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file of known length 完整内容: where they end early it is an error, not an end, as the JDK's HTTP client takes it. */
class WholeStream extends FilterInputStream {
    private long left;

    WholeStream(InputStream bytes, long length) {
        super(bytes);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        left -= Math.max(0, read);
        return read < 0 ? ended() : read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int ended() throws IOException {
        if (left > 0) {
            throw new EOFException("the object store ended " + left + " bytes early");
        }
        return -1;
    }
}
