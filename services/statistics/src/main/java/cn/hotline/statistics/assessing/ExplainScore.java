package cn.hotline.statistics.assessing;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Explains one line of a unit's score sheet 得分说明: from which counts, by which formula, changed by which objections. */
@ApplicationScoped
public class ExplainScore {
    private final SightOfScores sight;
    private final Schemes schemes;
    private final Objections objections;

    ExplainScore(SightOfScores sight, Schemes schemes, Objections objections) {
        this.sight = sight;
        this.schemes = schemes;
        this.objections = objections;
    }

    /**
     * One line explained.
     *
     * @param words the formula with the numbers it was reckoned with
     * @param objections all about the line's indicator, whatever became of them
     */
    public record Explanation(
            Assessment assessment,
            ScoreSheet sheet,
            ScoreSheet.Line line,
            String name,
            Indicator indicator,
            String words,
            List<Objection> objections) {}

    /** @throws DomainException {@code not-found}, {@code other-unit} */
    @Transactional
    public Explanation explain(UUID id, String unit, String code) {
        Assessment assessment = sight.assessment(id);
        ScoreSheet sheet = sight.sheet(id, unit);
        ScoreSheet.Line line = sheet.lines().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "考核项 " + code));
        SchemeContent scheme = schemes.one(assessment.schemeId(), true).content();
        Indicator indicator = scheme.indicatorOf(code).orElseThrow();
        return new Explanation(
                assessment,
                sheet,
                line,
                scheme.nameOf(code),
                indicator,
                words(scheme, line),
                objections.about(id, unit, indicator));
    }

    private static String words(SchemeContent scheme, ScoreSheet.Line line) {
        Scoring scoring = new Scoring(scheme);
        return scheme.items().stream()
                .filter(item -> item.code().equals(line.code()))
                .findFirst()
                .map(item -> Words.item(item, scoring.item(item, line.count()), scheme.roundings()))
                .orElseGet(() -> scheme.adjustments()
                        .filter(each -> each.code().equals(line.code()))
                        .findFirst()
                        .map(each -> Words.adjustment(each, scoring.adjustment(line.kind(), each, line.count())))
                        .orElseThrow());
    }
}
