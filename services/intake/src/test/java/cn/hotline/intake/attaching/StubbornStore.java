package cn.hotline.intake.attaching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A store that keeps a file and then says it did not, and does not let go of the first one it got. */
class StubbornStore implements AttachmentStore {
    private final AttachmentStore store;
    private String held;

    StubbornStore(AttachmentStore store) {
        this.store = store;
    }

    @Override
    public void put(String key, Path content) throws IOException {
        store.put(key, content);
        held = held == null ? key : held;
        throw new IOException("the answer was lost");
    }

    @Override
    public InputStream get(String key) throws IOException {
        return store.get(key);
    }

    @Override
    public void delete(String key) throws IOException {
        if (key.equals(held)) {
            throw new IOException("held");
        }
        store.delete(key);
    }
}
