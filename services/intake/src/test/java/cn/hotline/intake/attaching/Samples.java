package cn.hotline.intake.attaching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files 样例文件 that begin as real ones of their type do. */
final class Samples {
    private Samples() {}

    static byte[] of(AttachmentType type) {
        return switch (type) {
            case JPEG -> bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0);
            case PNG -> bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13);
            case WEBP -> text("RIFF\u0010\0\0\0WEBPVP8 ");
            case HEIC -> text("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic");
            case WAV -> text("RIFF\u0010\0\0\0WAVEfmt ");
            case MP3 -> bytes(0xFF, 0xFB, 0x90, 0x64, 0, 0);
            case AMR -> text("#!AMR\n\u0004");
            case M4A -> text("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42");
            case PDF -> text("%PDF-1.7\n");
            case DOCX, XLSX -> zip(type.mediaType() + ".main+xml", "word/document.xml");
        };
    }

    /** A picture nobody sent before, as large as asked. */
    static byte[] photo(int number, int size) {
        byte[] photo = Arrays.copyOf(of(AttachmentType.PNG), Math.max(size, 20));
        photo[15] = (byte) number;
        return photo;
    }

    static byte[] zip(String contentType, String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override ContentType=\"" + contentType + "\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int each = 0; each < values.length; each++) {
            bytes[each] = (byte) values[each];
        }
        return bytes;
    }
}
