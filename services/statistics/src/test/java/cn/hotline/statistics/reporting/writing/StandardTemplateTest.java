package cn.hotline.statistics.reporting.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The standard template 标准模板 in the resources is what its tool makes. */
class StandardTemplateTest {
    private static final Path FILE = Path.of("src/main/resources/reporting/standard.docx");

    @Test
    void the_template_is_what_the_tool_makes() throws IOException {
        byte[] made = StandardTemplate.make();
        if (Boolean.getBoolean("hotline.contract.write")) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, made);
        }
        assertThat(parts(Files.readAllBytes(FILE))).isEqualTo(parts(made));
    }

    private static Map<String, String> parts(byte[] document) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/")) {
                    parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
