package cn.hotline.intake.attaching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where the bytes of attachments 附件存储 lie: a directory, or an object store.
 *
 * <p>Keys are given once and never used for other bytes; they say nothing of the case or its reporter.
 */
public interface AttachmentStore {
    Pattern KEY = Pattern.compile("[0-9a-z]+(?:[/-][0-9a-z]+)*");

    /** Keeps a copy of the file; afterwards the key gives all of it or, if this fails, nothing. */
    void put(String key, Path content) throws IOException;

    /**
     * The bytes under a key, to be closed by the caller.
     *
     * @throws java.nio.file.NoSuchFileException when there are none
     */
    InputStream get(String key) throws IOException;

    /** Removes what lies under the key, if anything does. */
    void delete(String key) throws IOException;

    /** @throws IllegalArgumentException when it could name anything but an attachment */
    static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a storage key");
        }
        return key;
    }
}
