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
            String sealed = JSON.writeValueAsString(line);
            previous = sha256(previous, bytes(sealed));
            head = HexFormat.of().formatHex(previous);
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
    })
    void a_change_of_any_other_file_is_found(String file, String right, String wrong, String finding)
            throws IOException {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(right);

        files.put(file, bytes(text.replace(right, wrong)));

        assertThat(DossierCheck.of(zip(), null).findings().get(0)).startsWith(finding);
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
        List<Map<String, Object>> parts = new ArrayList<>();
        files.forEach((path, text) ->
                parts.add(Map.of("path", path, "sha256", HexFormat.of().formatHex(sha256(new byte[0], text)))));
        Map<String, Object> photo = new LinkedHashMap<>(parts.get(parts.size() - 1));
        photo.put("name", "照片.jpg");
        Map<String, Object> manifest = new LinkedHashMap<>();
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
