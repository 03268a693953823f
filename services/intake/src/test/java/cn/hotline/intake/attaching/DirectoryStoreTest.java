package cn.hotline.intake.attaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class DirectoryStoreTest extends AttachmentStoreContract {
    @Override
    AttachmentStore store() {
        return new DirectoryStore(root());
    }

    @Override
    List<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(Files::isRegularFile)
                    .map(each -> root().relativize(each).toString())
                    .toList();
        }
    }

    private Path root() {
        return directory.resolve("store");
    }
}
