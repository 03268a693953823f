package cn.hotline.statistics.assessing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads score sheets 单位得分表 back, in the order of the ranking: by group, rank, unit; those apart last. */
@ApplicationScoped
public class ReadScoreSheets {
    private static final String UNITS = "select unit, unit_name, unit_path, members, group_code, total, rank, band,"
            + " apart, initial_total, initial_rank from assessment_unit where assessment_id = ?1"
            + " and (cast(?2 as text) is null or unit = ?2) order by group_code, rank nulls last, unit";
    private static final String LINES = "select unit, kind, code, numerator, denominator, rate, score, outcome,"
            + " initial_numerator, initial_denominator, initial_score from assessment_line where assessment_id = ?1"
            + " and (cast(?2 as text) is null or unit = ?2) order by unit, ordinal";

    private final EntityManager entities;

    ReadScoreSheets(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws DomainException {@code not-found} when the unit is not assessed */
    @Transactional
    public ScoreSheet one(UUID assessment, String unit) {
        return read(assessment, unit).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "考核单位 " + unit));
    }

    @Transactional
    public List<ScoreSheet> all(UUID assessment) {
        return read(assessment, null);
    }

    private List<ScoreSheet> read(UUID assessment, String unit) {
        Map<String, List<ScoreSheet.Line>> lines = new HashMap<>();
        rows(LINES, assessment, unit).forEach(row -> lines.computeIfAbsent((String) row[0], key -> new ArrayList<>())
                .add(line(row)));
        return rows(UNITS, assessment, unit).stream()
                .map(row -> sheet(row, lines.getOrDefault((String) row[0], List.of())))
                .toList();
    }

    private List<Object[]> rows(String sql, UUID assessment, String unit) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, assessment)
                .setParameter(2, unit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static ScoreSheet sheet(Object[] row, List<ScoreSheet.Line> lines) {
        RankedUnit standing = new RankedUnit(
                (String) row[4],
                (String) row[0],
                (String) row[1],
                (BigDecimal) row[5],
                (Integer) row[6],
                (String) row[7],
                row[8] == null ? null : Apart.valueOf((String) row[8]));
        return new ScoreSheet(
                standing,
                List.of((String[]) row[2]),
                List.of((String[]) row[3]),
                (BigDecimal) row[9],
                (Integer) row[10],
                lines);
    }

    private static ScoreSheet.Line line(Object[] row) {
        return new ScoreSheet.Line(
                LineKind.valueOf((String) row[1]),
                (String) row[2],
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                plain(row[5]),
                plain(row[6]),
                LineOutcome.valueOf((String) row[7]),
                ((Number) row[8]).longValue(),
                ((Number) row[9]).longValue(),
                plain(row[10]));
    }

    /** Kept with more decimals than most schemes use. */
    static BigDecimal plain(Object number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = ((BigDecimal) number).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
