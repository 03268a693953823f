package cn.hotline.intake.attaching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells an attachment's type 附件类型识别 by its content; what a file is called or a client says of it counts for nothing. */
final class ContentSniffer {
    private static final int HEAD = 64;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_OF_A_LIST = 512 * 1024;
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> M4A_BRANDS = Set.of("M4A ", "M4B ");

    private ContentSniffer() {}

    static Optional<AttachmentType> typeOf(Path file) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        if (starts(head, 0, 0x50, 0x4B, 0x03, 0x04)) {
            return office(file);
        }
        return Optional.ofNullable(byHead(head));
    }

    private static AttachmentType byHead(byte[] head) {
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return AttachmentType.JPEG;
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return AttachmentType.PNG;
        }
        if (starts(head, 0, '%', 'P', 'D', 'F', '-')) {
            return AttachmentType.PDF;
        }
        if (text(head, 0, 6).equals("#!AMR\n") || text(head, 0, 9).equals("#!AMR-WB\n")) {
            return AttachmentType.AMR;
        }
        if (text(head, 0, 4).equals("RIFF")) {
            return switch (text(head, 8, 4)) {
                case "WEBP" -> AttachmentType.WEBP;
                case "WAVE" -> AttachmentType.WAV;
                default -> null;
            };
        }
        if (text(head, 4, 4).equals("ftyp")) {
            return byBrands(head);
        }
        return text(head, 0, 3).equals("ID3") || isMp3Frame(head) ? AttachmentType.MP3 : null;
    }

    /** The major brand and the compatible ones, as far as the box and the head reach. */
    private static AttachmentType byBrands(byte[] head) {
        int box = Math.min(head.length, head[3] & 0xFF);
        Set<String> brands = IntStream.iterate(8, at -> at + 4 <= box, at -> at + 4)
                .filter(at -> at != 12)
                .mapToObj(at -> text(head, at, 4))
                .collect(java.util.stream.Collectors.toSet());
        if (brands.stream().anyMatch(HEIC_BRANDS::contains)) {
            return AttachmentType.HEIC;
        }
        return brands.stream().anyMatch(M4A_BRANDS::contains) ? AttachmentType.M4A : null;
    }

    /** An MPEG audio frame of layer III with a bit rate and a sampling rate that exist. */
    private static boolean isMp3Frame(byte[] head) {
        return head.length >= 4
                && head[0] == (byte) 0xFF
                && (head[1] & 0xE0) == 0xE0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) == 0x02
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0xF0) != 0
                && (head[2] & 0x0C) != 0x0C;
    }

    /** A Word or Excel file by its own list of contents; one with macros is neither. */
    private static Optional<AttachmentType> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry list = zip.getEntry("[Content_Types].xml");
            boolean macros = zip.stream().limit(MOST_ENTRIES).anyMatch(each -> each.getName()
                    .endsWith("vbaProject.bin"));
            if (list == null || macros || zip.size() > MOST_ENTRIES) {
                return Optional.empty();
            }
            String types;
            try (InputStream content = zip.getInputStream(list)) {
                types = new String(content.readNBytes(MOST_OF_A_LIST), StandardCharsets.UTF_8);
            }
            return Arrays.stream(new AttachmentType[] {AttachmentType.DOCX, AttachmentType.XLSX})
                    .filter(type -> types.contains(type.mediaType() + ".main+xml"))
                    .findFirst();
        } catch (java.util.zip.ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] head, int at, int... bytes) {
        return head.length >= at + bytes.length
                && IntStream.range(0, bytes.length).allMatch(each -> head[at + each] == (byte) bytes[each]);
    }

    private static String text(byte[] head, int at, int length) {
        return head.length < at + length ? "" : new String(head, at, length, StandardCharsets.ISO_8859_1);
    }
}
