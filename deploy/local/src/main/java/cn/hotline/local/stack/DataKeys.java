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

/** The keys of the reporters' personal data 个人信息密钥, made for each data directory: its data are worth nothing without them. */
final class DataKeys {
    private static final int BYTES = 32;

    private DataKeys() {}

    /** The keys of the file as the intake service's environment; made at first. */
    static Map<String, String> kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
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

    private static void make(Path file) throws IOException {
        Properties keys = new Properties();
        Stream.of("HOTLINE_INTAKE_KEYS_ENCRYPTION", "HOTLINE_INTAKE_KEYS_SEARCH")
                .forEach(name -> keys.setProperty(name, random()));
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(half)) {
            keys.store(writer, "made for this data directory; without them its reporters cannot be read");
        }
        Files.move(half, file);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
