package cn.hotline.local;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The configuration files in the jars: what all services share, and what each says of itself. */
final class PropertyFiles {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)");

    private final Path root;
    private final Properties common;

    PropertyFiles(Path root) {
        this.root = root;
        this.common = read(root.resolve("libs/web/src/main/resources/META-INF/microprofile-config.properties"));
    }

    String common(String key) {
        return common.getProperty(key, "missing");
    }

    String of(String service, String key) {
        return own(service).getProperty(key, "missing");
    }

    /** Every key a service's files define or refer to, spelt as an environment variable. */
    Set<String> variables(String service) {
        return Stream.of(common, own(service))
                .flatMap(file -> Stream.concat(
                        file.stringPropertyNames().stream().map(key -> key.replaceFirst("^%[a-z]+\\.", "")),
                        file.values().stream().flatMap(value -> REFERENCE
                                .matcher(value.toString())
                                .results()
                                .map(PropertyFiles::name))))
                .map(key -> key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }

    private Properties own(String service) {
        return read(root.resolve("services").resolve(service).resolve("src/main/resources/application.properties"));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
