package cn.hotline.infra;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Our own class path, spelled out for a child JVM: also what jars name in their manifests is resolved. */
final class JavaClassPath {

    private JavaClassPath() {}

    static String spelledOut() {
        Deque<Path> open = new ArrayDeque<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            open.add(Path.of(entry).toAbsolutePath());
        }
        Set<Path> all = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Path entry = open.poll().normalize();
            if (Files.exists(entry) && all.add(entry) && Files.isRegularFile(entry)) {
                addNamedIn(entry, open);
            }
        }
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void addNamedIn(Path jar, Deque<Path> open) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (named != null && !named.isBlank()) {
                for (String relative : named.trim().split("\\s+")) {
                    URI location = jar.toUri().resolve(relative);
                    if ("file".equals(location.getScheme())) {
                        open.add(Path.of(location));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // not a jar, or a name that is no path: a JVM ignores those too
        }
    }
}
