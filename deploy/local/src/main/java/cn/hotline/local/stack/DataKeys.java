package cn.hotline.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Secret keys 密钥 made for each data directory: the reporters' data are worth nothing without them, and citizens' codes hold only
 * under theirs.
 */
final class DataKeys {
    private static final int BYTES = 32;

    private DataKeys() {}

    /** The keys of the reporters' data, as the intake service's environment. */
    static Map<String, String> ofReporters(Path data) {
        return kept(
                data.resolve("intake-keys.properties"), "HOTLINE_INTAKE_KEYS_ENCRYPTION", "HOTLINE_INTAKE_KEYS_SEARCH");
    }

    /** The key of the codes 查询码, as the environment of the services that give and check them. */
    static Map<String, String> ofProgress(Path data) {
        return kept(data.resolve("progress-key.properties"), "HOTLINE_PROGRESS_KEY");
    }

    /** Services start at the same time: the first makes the file. */
    private static synchronized Map<String, String> kept(Path file, String... names) {
        try {
            if (!Files.exists(file)) {
                make(file, names);
            }
            Properties keys = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                keys.load(reader);
            }
            return keys.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, keys::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file, String... names) throws IOException {
        Properties keys = new Properties();
        Stream.of(names).forEach(name -> keys.setProperty(name, random()));
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(half)) {
            keys.store(writer, "made for this data directory, worth keeping as long as its data");
        }
        Files.move(half, file);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
