package cn.hotline.dispatch.catalogue;

import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One row of a catalogue sheet 目录表格的一行.
 *
 * @param number the heading is row 1
 * @param terms null when the row cannot be read
 * @param problem why not, in Chinese; null when it can
 */
record SheetRow(long number, CatalogueTerms terms, String problem) {

    static SheetRow read(long number, Map<String, String> cells) {
        Reading row = new Reading(cells);
        CategoryCode category = row.read("category", true, CategoryCode::new, "应为 2、4 或 6 位数字");
        UUID ruling = row.read("returnId", false, UUID::fromString, "应为退单申请编号");
        CatalogueTerms terms = new CatalogueTerms(
                category,
                row.read("area", false, UnitCode::new, "单位代码格式不对"),
                new Conditions(
                        new HashSet<>(row.each("types", DemandType::valueOf, "应为诉求类型代码")),
                        new HashSet<>(row.each("tags", text -> within(text, 40), "不超过 40 字"))),
                row.read("unit", ruling == null, UnitCode::new, "单位代码格式不对"),
                row.each("coHandlers", UnitCode::new, "单位代码格式不对"),
                Boolean.TRUE.equals(row.read("auto", true, SheetRow::yesOrNo, "应为 true 或 false")),
                row.read("basis", true, text -> within(text, 500), "不超过 500 字"),
                row.read("source", false, text -> within(text, 200), "不超过 200 字"),
                ruling,
                row.read("validFrom", true, LocalDate::parse, "应为 2026-01-31 形式的日期"),
                row.read("validUntil", false, LocalDate::parse, "应为 2026-01-31 形式的日期"));
        return row.problems.isEmpty()
                ? new SheetRow(number, terms, null)
                : new SheetRow(number, null, String.join("；", row.problems));
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "是" -> true;
            case "false", "否" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String within(String text, int length) {
        if (text.length() > length) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    /** The cells of a row, and what is wrong with them. */
    private record Reading(Map<String, String> cells, List<String> problems) {
        Reading(Map<String, String> cells) {
            this(cells, new ArrayList<>());
        }

        <T> T read(String heading, boolean required, Function<String, T> reading, String form) {
            String text = cells.getOrDefault(heading, "");
            if (text.isEmpty()) {
                if (required) {
                    problems.add(heading + " 必填");
                }
                return null;
            }
            return one(heading, text, reading, form);
        }

        <T> List<T> each(String heading, Function<String, T> reading, String form) {
            return Arrays.stream(cells.getOrDefault(heading, "").split(";"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> one(heading, text, reading, form))
                    .filter(each -> each != null)
                    .toList();
        }

        private <T> T one(String heading, String text, Function<String, T> reading, String form) {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException wrong) {
                problems.add(heading + " " + form);
                return null;
            }
        }
    }
}
