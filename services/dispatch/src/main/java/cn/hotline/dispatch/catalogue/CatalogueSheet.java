package cn.hotline.dispatch.catalogue;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The catalogue as a table 目录表格: CSV in UTF-8 with headings, several codes in one cell parted by {@code ;}.
 *
 * <p>What an office program would run as a formula stands behind a {@code '}, which is taken off when it is read again.
 */
final class CatalogueSheet {
    static final int MAX_ROWS = 5_000;
    private static final String MARK = "\ufeff";
    private static final String RISKY = "=+-@\t\r'";
    private static final List<String> HEADINGS = List.of(
            "category",
            "area",
            "types",
            "tags",
            "unit",
            "coHandlers",
            "auto",
            "basis",
            "source",
            "returnId",
            "validFrom",
            "validUntil");

    private CatalogueSheet() {}

    /** @throws DomainException {@code unreadable-sheet} when it is no such table at all */
    static List<SheetRow> read(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        List<String> headings = null;
        try (CSVParser parser = CSVParser.parse(
                text(file), CSVFormat.DEFAULT.builder().setTrim(true).get())) {
            for (CSVRecord found : parser) {
                if (headings == null) {
                    headings = headings(found);
                } else if (rows.size() == MAX_ROWS) {
                    throw unreadable("至多 " + MAX_ROWS + " 行");
                } else {
                    rows.add(row(headings, found));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e instanceof CSVException || e.getCause() instanceof CSVException ? "引号不成对" : "读取中断");
        }
        if (headings == null) {
            throw unreadable("没有表头");
        }
        return rows;
    }

    static byte[] write(Collection<CatalogueTerms> lines) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(HEADINGS);
            for (CatalogueTerms terms : lines) {
                printer.printRecord(cells(terms));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(CatalogueTerms terms) {
        return Arrays.asList(
                terms.category().value(),
                plain(terms.area()),
                joined(terms.conditions().types().stream()
                        .map(Enum::name)
                        .sorted()
                        .toList()),
                harmless(joined(terms.conditions().tags().stream().sorted().toList())),
                terms.unit().value(),
                joined(terms.coHandlers().stream().map(UnitCode::value).toList()),
                plain(terms.auto()),
                harmless(terms.basis()),
                harmless(plain(terms.source())),
                plain(terms.ruling()),
                plain(terms.validFrom()),
                plain(terms.validUntil()));
    }

    private static SheetRow row(List<String> headings, CSVRecord found) {
        if (found.size() > headings.size()) {
            return new SheetRow(found.getRecordNumber(), null, "列数多于表头");
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < found.size(); column++) {
            cells.put(headings.get(column), unmarked(found.get(column)));
        }
        return SheetRow.read(found.getRecordNumber(), cells);
    }

    private static List<String> headings(CSVRecord found) {
        List<String> headings = found.toList();
        List<String> unknown =
                headings.stream().filter(each -> !HEADINGS.contains(each)).toList();
        if (!unknown.isEmpty()) {
            throw unreadable("未知的列 " + String.join("、", unknown));
        }
        if (headings.stream().distinct().count() < headings.size()) {
            throw unreadable("表头有重复的列");
        }
        return headings;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("应为 UTF-8 编码");
        }
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String unmarked(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && RISKY.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String joined(List<String> codes) {
        return codes.stream().collect(Collectors.joining(";"));
    }

    private static String plain(Object value) {
        return Objects.toString(value, "");
    }

    private static DomainException unreadable(String why) {
        return new DomainException(DispatchError.UNREADABLE_SHEET, why);
    }
}
