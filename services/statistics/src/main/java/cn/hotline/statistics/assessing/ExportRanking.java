package cn.hotline.statistics.assessing;

import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the ranking as a CSV table 排名导出; the scores of the items only for whoever may see those of all units. */
@ApplicationScoped
public class ExportRanking {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final SightOfScores sight;
    private final Schemes schemes;
    private final ReadScoreSheets sheets;

    ExportRanking(SightOfScores sight, Schemes schemes, ReadScoreSheets sheets) {
        this.sight = sight;
        this.schemes = schemes;
        this.sheets = sheets;
    }

    /** @throws DomainException {@code not-found} */
    @Transactional
    public byte[] write(UUID id) {
        Assessment assessment = sight.assessment(id);
        SchemeContent scheme = schemes.one(assessment.schemeId(), true).content();
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("分组", "名次", "单位代码", "单位名称", "总分", "等次", "单列原因"));
        if (sight.isOfAll()) {
            scheme.items().forEach(item -> head.add(item.name()));
            scheme.adjustments().forEach(each -> head.add(each.name()));
        }
        table.add(head);
        sheets.all(id).forEach(sheet -> table.add(row(sheet, scheme)));
        return ("\ufeff" + table.stream().map(ExportRanking::line).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(ScoreSheet sheet, SchemeContent scheme) {
        RankedUnit unit = sheet.standing();
        List<String> cells = new ArrayList<>();
        cells.add(harmless(scheme.groupName(unit.group())));
        cells.add(unit.rank() == null ? "" : unit.rank().toString());
        cells.add(unit.unit());
        cells.add(harmless(unit.unitName()));
        cells.add(number(unit.total()));
        cells.add(unit.band() == null ? "" : harmless(unit.band()));
        cells.add(unit.apart() == null ? "" : unit.apart().label());
        if (sight.isOfAll()) {
            sheet.lines().forEach(line -> cells.add(number(line.score())));
        }
        return cells;
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** What an office program would run as a formula becomes plain text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ExportRanking::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
