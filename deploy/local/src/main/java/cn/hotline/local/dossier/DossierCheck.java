package cn.hotline.local.dossier;

import static cn.hotline.local.dossier.DossierFiles.HASHES;
import static cn.hotline.local.dossier.DossierFiles.MANIFEST;
import static cn.hotline.local.dossier.DossierFiles.SEALED;
import static cn.hotline.local.dossier.DossierFiles.TIMELINE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recomputes a dossier 卷宗校验: the hash chain of its timeline, the seal at its end, the hash of every file.
 *
 * <p>Says first what was changed first: from a changed entry on no seal fits any more, so only that entry is named.
 *
 * <p>Only the timeline is sealed: the text of every entry, with it what can be read of the entry in timeline.json, and the case's
 * number. The page (index.html), case.json, verify.txt and the attachments are held against the manifest alone, and nothing is held
 * against what else the manifest says: who changes one of these files and its hash in the manifest is not found. Nor is a whole
 * timeline sealed anew, unless the last seal was written down elsewhere.
 */
public final class DossierCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DossierFiles files;
    private final List<String> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> cases = new TreeSet<>();
    private String caseNo = "";
    private String head;
    private int entries;

    private DossierCheck(DossierFiles files) {
        this.files = files;
    }

    /**
     * Checks a file.
     *
     * @param head the seal of the last entry as someone wrote it down; null when nobody did
     */
    public static DossierCheck of(Path zip, String head) throws IOException {
        DossierCheck check = new DossierCheck(DossierFiles.of(zip));
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

    private void chain() {
        JsonNode lines = json(TIMELINE);
        List<String> hashes =
                new String(files.text(HASHES), StandardCharsets.UTF_8).lines().toList();
        int expected = Math.max(files.sealed(), Math.max(lines.size(), hashes.size()));
        byte[] previous = {};
        for (int seq = 1; seq <= expected; seq++) {
            String name = SEALED + "%05d.json".formatted(seq);
            if (!files.has(name)) {
                findings.add("第 " + seq + " 条起不符：缺少 " + name);
                return;
            }
            byte[] text = files.text(name);
            previous = link(previous, text);
            String hash = HexFormat.of().formatHex(previous);
            String problem =
                    problem(hash, name, text, lines.path(seq - 1), seq <= hashes.size() ? hashes.get(seq - 1) : "");
            if (problem != null) {
                findings.add("第 " + seq + " 条起不符：" + problem);
                return;
            }
            head = hash;
            entries = seq;
            cases.add(caseOf(ReadableLine.details(tree(text))));
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
        return ReadableLine.difference(line, tree(text)).orElse(null);
    }

    private void manifest() {
        JsonNode manifest = json(MANIFEST);
        caseNo = manifest.path("caseNo").asText();
        if (!manifest.path("head").asText().equals(head)
                || manifest.path("entries").asInt() != entries) {
            findings.add("末端封条或条数与清单不符");
        }
        if (!Set.of(caseOf(manifest)).containsAll(cases)) {
            findings.add("清单的工单与时间线的不符");
        }
        files.damaged().forEach(name -> notes.add("文件已损坏：" + name));
        files.repeated().forEach(name -> findings.add("重名的文件：" + name));
        Set<String> unlisted = new TreeSet<>(files.names());
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
        String finding =
                !files.has(path) ? "缺少文件：" + path : files.hasHash(path, sha256) ? null : "文件与清单的 SHA-256 不符：" + path;
        if (finding != null && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private static String caseOf(JsonNode node) {
        return node.path("caseId").asText() + " " + node.path("caseNo").asText();
    }

    private JsonNode json(String name) {
        if (!files.has(name)) {
            findings.add("缺少文件：" + name);
        }
        return tree(files.text(name));
    }

    private static JsonNode tree(byte[] text) {
        return tree(new String(text, StandardCharsets.UTF_8));
    }

    /** What is not JSON any more holds nothing of what is expected of it. */
    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static byte[] link(byte[] previous, byte[] text) {
        MessageDigest digest = DossierFiles.sha256();
        digest.update(previous);
        return digest.digest(text);
    }
}
