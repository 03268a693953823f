package cn.hotline.local.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String head;

    @TempDir
    Path folder;

    @BeforeEach
    void seal() throws IOException {
        byte[] previous = {};
        List<Map<String, Object>> lines = new ArrayList<>();
        StringBuilder hashes = new StringBuilder();
        for (int seq = 1; seq <= 5; seq++) {
            Map<String, Object> line = new LinkedHashMap<>(Map.of(
                    "seq",
                    seq,
                    "eventId",
                    "e" + seq,
                    "type",
                    "t",
                    "at",
                    "2026-11-21T04:00:00Z",
                    "what",
                    "第" + seq + "件事",
                    "unexpected",
                    false));
            Map<String, Object> details = Map.of("caseId", "c1", "caseNo", "HS20261121-000001", "round", seq);
            Map<String, Object> actor =
                    Map.of("id", "zhang.wei", "name", "张伟", "roles", List.of("handler", "agent"), "unit", "HS-CG");
            Map<String, Object> content = new LinkedHashMap<>(line);
            content.put("caseId", "c1");
            content.put("actor", JSON.writeValueAsString(actor));
            content.put("details", JSON.writeValueAsString(details));
            String sealed = JSON.writeValueAsString(content);
            previous = sha256(previous, bytes(sealed));
            head = HexFormat.of().formatHex(previous);
            line.put("details", details);
            line.put("actorId", "zhang.wei");
            line.put("actorName", "张伟");
            line.put("actorRoles", List.of("agent", "handler"));
            line.put("actorUnit", "HS-CG");
            line.put("sealed", sealed);
            line.put("hash", head);
            lines.add(line);
            String name = "sealed/%05d.json".formatted(seq);
            files.put(name, bytes(sealed));
            hashes.append(head).append("  ").append(name).append('\n');
        }
        files.put("timeline.json", JSON.writeValueAsBytes(lines));
        files.put("hashes.txt", bytes(hashes.toString()));
        files.put("index.html", bytes("<html></html>"));
        files.put("attachments/001-照片.jpg", bytes("picture"));
        files.put("manifest.json", manifest());
    }

    @Test
    void a_dossier_as_it_was_sealed_is_intact() throws IOException {
        DossierCheck check = DossierCheck.of(zip(), head);

        assertThat(check.findings()).isEmpty();
        assertThat(check.caseNo()).isEqualTo("HS20261121-000001");
        assertThat(check.head()).isEqualTo(head);
        assertThat(check.entries()).isEqualTo(5);
        assertThat(check.notes()).containsExactly("未归档，非正式卷宗", "未收录：录音.mp3，受理服务没有找到");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void one_byte_of_one_event_is_found_at_exactly_its_entry(int seq) throws IOException {
        byte[] sealed = files.get("sealed/0000" + seq + ".json");
        for (int at = 0; at < sealed.length; at++) {
            sealed[at] ^= 1;
            assertThat(DossierCheck.of(zip(), null).findings().get(0)).startsWith("第 " + seq + " 条起不符");
            sealed[at] ^= 1;
        }
        assertThat(DossierCheck.of(zip(), null).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "timeline.json, 第3件事, 第8件事, 第 3 条起不符",
        "timeline.json, \"hash\":\", \"hash\":\"0, 第 1 条起不符",
        "hashes.txt, sealed/00004, sealed/00014, 第 4 条起不符",
        "index.html, html, HTML, 文件与清单的 SHA-256 不符：index.html",
        "attachments/001-照片.jpg, picture, pictura, 文件与清单的 SHA-256 不符：attachments/001-照片.jpg",
        "manifest.json, \"entries\":5, \"entries\":4, 末端封条或条数与清单不符",
        "manifest.json, HS20261121-000001, HS20261121-000002, 清单的工单与时间线的不符",
    })
    void a_change_of_any_other_file_is_found(String file, String right, String wrong, String finding)
            throws IOException {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(right);

        files.put(file, bytes(text.replace(right, wrong)));

        assertThat(DossierCheck.of(zip(), null).findings().get(0)).startsWith(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"details\":{ ; \"details\":{\"note\":\"x\", ; timeline.json 的 details 与封存原文不同",
                "\"round\":1 ; \"round\":9 ; timeline.json 的 details 与封存原文不同",
                "\"actorId\":\"zhang.wei\" ; \"actorId\":\"li.na\" ; timeline.json 的 actorId 与封存原文不同",
                "\"actorName\":\"张伟\" ; \"actorName\":\"李娜\" ; timeline.json 的 actorName 与封存原文不同",
                "\"actorRoles\":[\"agent\", ; \"actorRoles\":[ ; timeline.json 的 actorRoles 与封存原文不同",
                "\"actorUnit\":\"HS-CG\" ; \"actorUnit\":\"HS-JT\" ; timeline.json 的 actorUnit 与封存原文不同",
                "\"actorUnit\":\"HS-CG\", ; '' ; timeline.json 的 actorUnit 与封存原文不同",
                "\"actorId\" ; \"remark\":\"x\",\"actorId\" ; timeline.json 的 remark 不在封存原文中",
            })
    void what_is_read_of_an_entry_but_was_not_sealed_so_is_found_though_the_manifest_agrees(
            String right, String wrong, String finding) throws IOException {
        String timeline = new String(files.get("timeline.json"), StandardCharsets.UTF_8);
        assertThat(timeline).contains(right);
        files.put("timeline.json", bytes(timeline.replaceFirst(Pattern.quote(right), wrong)));
        files.put("manifest.json", manifest());

        assertThat(DossierCheck.of(zip(), head).findings().get(0)).isEqualTo("第 1 条起不符：" + finding);
    }

    @Test
    void an_attachment_is_hashed_as_it_runs_by_and_not_kept() throws IOException {
        DossierFiles read = DossierFiles.of(zip());

        String attachment = "attachments/001-照片.jpg";
        assertThat(read.hasHash(attachment, HexFormat.of().formatHex(sha256(new byte[0], bytes("picture")))))
                .isTrue();
        assertThat(read.text(attachment)).isEmpty();
        assertThat(read.text("hashes.txt")).isNotEmpty();
    }

    @Test
    void two_files_of_one_name_are_found() throws IOException {
        files.put("index.htmm", files.get("index.html"));
        Path zip = zip();
        String archive = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, archive.replace("index.htmm", "index.html"), StandardCharsets.ISO_8859_1);

        assertThat(DossierCheck.of(zip, head).findings()).containsExactly("重名的文件：index.html");
    }

    @Test
    void the_page_is_guarded_by_the_manifest_alone() throws IOException {
        files.put("index.html", bytes("<html>x</html>"));
        assertThat(DossierCheck.of(zip(), head).findings()).containsExactly("文件与清单的 SHA-256 不符：index.html");
        files.put("manifest.json", manifest());
        assertThat(DossierCheck.of(zip(), head).findings()).isEmpty();
    }

    @Test
    void a_missing_entry_a_missing_file_and_one_too_many_are_found() throws IOException {
        files.put("extra.txt", bytes("x"));
        files.remove("index.html");
        files.remove("sealed/00002.json");

        assertThat(DossierCheck.of(zip(), null).findings())
                .startsWith("第 2 条起不符：缺少 sealed/00002.json")
                .contains("缺少文件：index.html", "清单之外的文件：extra.txt");
    }

    @Test
    void a_dossier_sealed_anew_does_not_fit_the_seal_written_down() throws IOException {
        assertThat(DossierCheck.of(zip(), "00" + head.substring(2)).findings())
                .allMatch(finding -> finding.startsWith("末端封条与抄录的不符"))
                .hasSize(1);
    }

    private byte[] manifest() throws IOException {
        files.remove("manifest.json");
        List<Map<String, Object>> parts = new ArrayList<>();
        files.forEach((path, text) ->
                parts.add(Map.of("path", path, "sha256", HexFormat.of().formatHex(sha256(new byte[0], text)))));
        Map<String, Object> photo = new LinkedHashMap<>(parts.get(parts.size() - 1));
        photo.put("name", "照片.jpg");
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("caseId", "c1");
        manifest.put("caseNo", "HS20261121-000001");
        manifest.put("official", false);
        manifest.put("notice", "未归档，非正式卷宗");
        manifest.put("entries", 5);
        manifest.put("head", head);
        manifest.put("files", parts);
        manifest.put("attachments", List.of(photo));
        manifest.put("missing", List.of(Map.of("name", "录音.mp3", "reason", "受理服务没有找到")));
        return JSON.writeValueAsBytes(manifest);
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("dossier.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
