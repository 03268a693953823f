package cn.hotline.local.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Recomputes a dossier 卷宗校验: the hash chain of its timeline, the seal at its end, the hash of every file.
 *
 * <p>Says first what was changed first: from a changed entry on no seal fits any more, so only that entry is named.
 */
public final class DossierCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> READABLE = List.of("seq", "eventId", "type", "at", "what", "unexpected");
    private static final String MANIFEST = "manifest.json";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String caseNo = "";
    private String head;
    private int entries;

    private DossierCheck() {}

    /**
     * Checks a file.
     *
     * @param head the seal of the last entry as someone wrote it down; null when nobody did
     */
    public static DossierCheck of(Path zip, String head) throws IOException {
        DossierCheck check = new DossierCheck();
        check.read(zip);
        check.chain();
        check.manifest();
        if (head != null && !head.strip().equalsIgnoreCase(check.head)) {
            check.findings.add("末端封条与抄录的不符：" + check.head);
        }
        return check;
    }

    /** What does not fit; empty when all is as it was sealed. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** What a reader ought to know besides. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    public String caseNo() {
        return caseNo;
    }

    /** The recomputed seal of the last entry that fits. */
    public String head() {
        return head;
    }

    public int entries() {
        return entries;
    }

    private void read(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry each : file.stream().toList()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (InputStream in = file.getInputStream(each)) {
                    in.transferTo(bytes);
                } catch (IOException damaged) {
                    notes.add("文件已损坏：" + each.getName());
                }
                // what could be read of a damaged file goes on to be held against its hash
                files.put(each.getName(), bytes.toByteArray());
            }
        }
    }

    private void chain() {
        JsonNode lines = json("timeline.json");
        List<String> hashes = text("hashes.txt").lines().toList();
        int sealed = (int) files.keySet().stream()
                .filter(name -> name.startsWith("sealed/"))
                .count();
        int expected = Math.max(sealed, Math.max(lines.size(), hashes.size()));
        byte[] previous = {};
        for (int seq = 1; seq <= expected; seq++) {
            String name = "sealed/%05d.json".formatted(seq);
            byte[] text = files.get(name);
            if (text == null) {
                findings.add("第 " + seq + " 条起不符：缺少 " + name);
                return;
            }
            previous = sha256(previous, text);
            String hash = HexFormat.of().formatHex(previous);
            String problem =
                    problem(hash, name, text, lines.path(seq - 1), seq <= hashes.size() ? hashes.get(seq - 1) : "");
            if (problem != null) {
                findings.add("第 " + seq + " 条起不符：" + problem);
                return;
            }
            head = hash;
            entries = seq;
        }
        if (expected == 0) {
            findings.add("没有时间线");
        }
    }

    private static String problem(String hash, String name, byte[] text, JsonNode line, String written) {
        if (!written.equals(hash + "  " + name)) {
            return "原文与 hashes.txt 的封条不符";
        }
        if (!line.path("hash").asText().equals(hash)) {
            return "原文与 timeline.json 的封条不符";
        }
        if (!Arrays.equals(line.path("sealed").asText().getBytes(StandardCharsets.UTF_8), text)) {
            return "timeline.json 中的原文与 " + name + " 不同";
        }
        JsonNode content = tree(text);
        return READABLE.stream()
                .filter(field -> !content.path(field).equals(line.path(field)))
                .findFirst()
                .map(field -> "timeline.json 的 " + field + " 与封存原文不同")
                .orElse(null);
    }

    private void manifest() {
        JsonNode manifest = json(MANIFEST);
        caseNo = manifest.path("caseNo").asText();
        if (!manifest.path("head").asText().equals(head)
                || manifest.path("entries").asInt() != entries) {
            findings.add("末端封条或条数与清单不符");
        }
        Set<String> unlisted = new TreeSet<>(files.keySet());
        unlisted.remove(MANIFEST);
        for (JsonNode each : manifest.path("files")) {
            String path = each.path("path").asText();
            unlisted.remove(path);
            compare(path, each.path("sha256").asText());
        }
        for (JsonNode each : manifest.path("attachments")) {
            compare(each.path("path").asText(), each.path("sha256").asText());
        }
        unlisted.forEach(path -> findings.add("清单之外的文件：" + path));
        if (!manifest.path("official").asBoolean()) {
            notes.add(manifest.path("notice").asText("非正式卷宗"));
        }
        for (JsonNode each : manifest.path("missing")) {
            notes.add("未收录：" + each.path("name").asText() + "，"
                    + each.path("reason").asText());
        }
    }

    private void compare(String path, String sha256) {
        byte[] bytes = files.get(path);
        String finding = bytes == null
                ? "缺少文件：" + path
                : HexFormat.of().formatHex(sha256(new byte[0], bytes)).equals(sha256)
                        ? null
                        : "文件与清单的 SHA-256 不符：" + path;
        if (finding != null && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private JsonNode json(String name) {
        if (!files.containsKey(name)) {
            findings.add("缺少文件：" + name);
        }
        return tree(files.getOrDefault(name, new byte[0]));
    }

    /** What is not JSON any more holds nothing of what is expected of it. */
    private static JsonNode tree(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static byte[] sha256(byte[] previous, byte[] text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
