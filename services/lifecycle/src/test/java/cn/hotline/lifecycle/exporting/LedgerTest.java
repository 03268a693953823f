package cn.hotline.lifecycle.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void what_a_spreadsheet_would_run_is_made_text(String cell) {
        assertThat(CsvLedger.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "占道经营", "a=b", "1-2", "'x"})
    void other_text_stays_as_it_is(String cell) {
        assertThat(CsvLedger.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void csv_begins_with_the_mark_of_utf8_and_quotes_what_needs_it() throws IOException {
        Ledger ledger = new CsvLedger(out);
        ledger.row(List.of("标题", "单位"));
        ledger.row(List.of("说\"好\",\n走", ""));
        ledger.finish();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff标题,单位\r\n\"说\"\"好\"\",\n走\",\r\n");
    }

    @Test
    void a_full_sheet_is_followed_by_another_with_the_same_headers() throws IOException {
        Ledger ledger = new ExcelLedger(out, 2);
        ledger.row(List.of("标题"));
        for (String title : List.of("一", "=1+1", "三")) {
            ledger.row(List.of(title));
        }
        ledger.finish();

        Map<String, String> parts = unzipped();
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("标题", "一", "=1+1")
                .doesNotContain("<f>");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("标题", "三");
    }

    private Map<String, String> unzipped() throws IOException {
        Path file = Files.write(folder.resolve("ledger.xlsx"), out.toByteArray());
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(each)) {
                    parts.put(each.getName(), plain(new String(part.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return parts;
    }

    private static String plain(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(each -> Character.toString(Integer.parseInt(each.group(1), 16)));
    }
}
