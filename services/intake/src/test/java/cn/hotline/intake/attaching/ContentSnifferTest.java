package cn.hotline.intake.attaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentSnifferTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void a_type_is_known_by_its_content(AttachmentType type) throws IOException {
        assertThat(sniffed(Samples.of(type))).contains(type);
    }

    @Test
    void what_only_looks_like_it_is_nothing() throws IOException {
        for (byte[] content : List.of(
                Samples.text("<html><script>alert(1)</script>"),
                Samples.text("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                Samples.text("MZ\u0090\0\u0003"),
                Samples.text("GIF89a"),
                Samples.text("RIFF\u0010\0\0\0AVI LIST"),
                Samples.text("\0\0\0\u0018ftypisom\0\0\0\0isommp42"),
                Samples.text("\0\0\0\u0010ftypisom\0\0\0\0M4A "),
                Samples.text("\u00ff\u00f1\u0050\u0080"),
                Samples.text("\u00ff\u00d8"),
                Samples.text("RIFF"),
                Samples.text("P"),
                Samples.text("PK\u0003\u0004 and no archive"),
                Samples.zip("text/plain", "word/document.xml"),
                Samples.zip("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"),
                Samples.zip(AttachmentType.DOCX.mediaType() + ".main+xml", "word/vbaProject.bin"))) {
            assertThat(sniffed(content))
                    .as(new String(content, 0, Math.min(12, content.length)))
                    .isEmpty();
        }
    }

    private Optional<AttachmentType> sniffed(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("picture.jpg"), content);
        return ContentSniffer.typeOf(file);
    }
}
