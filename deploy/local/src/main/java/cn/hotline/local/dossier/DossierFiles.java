package cn.hotline.local.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a dossier 卷宗文件: the hash of each, and the text of those that are read; attachments and the page only run by. */
final class DossierFiles {
    static final String MANIFEST = "manifest.json";
    static final String TIMELINE = "timeline.json";
    static final String HASHES = "hashes.txt";
    static final String SEALED = "sealed/";

    private final Map<String, String> hashes = new TreeMap<>();
    private final Map<String, byte[]> texts = new TreeMap<>();
    private final Set<String> damaged = new TreeSet<>();
    private final Set<String> repeated = new TreeSet<>();

    private DossierFiles() {}

    static DossierFiles of(Path zip) throws IOException {
        DossierFiles files = new DossierFiles();
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry each : file.stream().toList()) {
                files.read(file, each);
            }
        }
        return files;
    }

    private void read(ZipFile file, ZipEntry entry) {
        String name = entry.getName();
        MessageDigest digest = sha256();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = new DigestInputStream(file.getInputStream(entry), digest)) {
            in.transferTo(isRead(name) ? text : OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // what could be read of it goes on to be held against its hash
            damaged.add(name);
        }
        if (hashes.put(name, HexFormat.of().formatHex(digest.digest())) != null) {
            repeated.add(name);
        }
        texts.put(name, text.toByteArray());
    }

    private static boolean isRead(String name) {
        return Set.of(MANIFEST, TIMELINE, HASHES).contains(name) || name.startsWith(SEALED);
    }

    Set<String> names() {
        return hashes.keySet();
    }

    /** How many entries of the timeline have a file of their own. */
    int sealed() {
        return (int)
                hashes.keySet().stream().filter(name -> name.startsWith(SEALED)).count();
    }

    /** The text of a file that is read; empty when it is missing. */
    byte[] text(String name) {
        return texts.getOrDefault(name, new byte[0]).clone();
    }

    boolean has(String name) {
        return hashes.containsKey(name);
    }

    boolean hasHash(String name, String sha256) {
        return sha256.equals(hashes.get(name));
    }

    /** Files the archive could not give whole. */
    Set<String> damaged() {
        return damaged;
    }

    /** Names that more than one file has: another program may show another one. */
    Set<String> repeated() {
        return repeated;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
