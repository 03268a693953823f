package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scores all units again once every objection is decided 复核, from the snapshot as the upheld ones have changed it. */
@ApplicationScoped
public class RecalculateAssessment {
    private final Assessments assessments;
    private final Schemes schemes;
    private final Objections objections;
    private final ReadScoreSheets readSheets;
    private final ScoreSheets sheets;
    private final CaseLists lists;
    private final Caller caller;
    private final Clock clock;

    RecalculateAssessment(
            Assessments assessments,
            Schemes schemes,
            Objections objections,
            ReadScoreSheets readSheets,
            ScoreSheets sheets,
            CaseLists lists,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.objections = objections;
        this.readSheets = readSheets;
        this.sheets = sheets;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws DomainException {@code objection-window-open}, {@code objections-undecided} */
    @Transactional
    public Assessment recalculate(UUID id, String ifMatch) {
        Assessment assessment = assessments.locked(id);
        ETags.require(ifMatch, assessment.version());
        Actor by = caller.actor();
        Instant now = clock.instant();
        assessment.act(AssessmentAction.RECALCULATE, by, now);
        if (now.isBefore(assessment.windowUntil())) {
            throw new DomainException(StatisticsError.OBJECTION_WINDOW_OPEN, Shown.moment(assessment.windowUntil()));
        }
        long open = objections.open(id);
        if (open > 0) {
            throw new DomainException(StatisticsError.OBJECTIONS_UNDECIDED, open);
        }
        rescore(id, schemes.one(assessment.schemeId(), true).content());
        assessments.acted(assessment, AssessmentAction.RECALCULATE, by, now);
        return assessment;
    }

    private void rescore(UUID id, SchemeContent scheme) {
        List<ScoreSheet> all = readSheets.all(id);
        Map<String, Map<Indicator, Count>> counts = new HashMap<>();
        all.forEach(sheet -> counts.put(sheet.standing().unit(), initial(sheet, scheme)));
        objections
                .remedies(id)
                .forEach((unit, byIndicator) -> byIndicator.forEach((indicator, remedies) -> {
                    CaseList list = lists.read(id, unit, indicator).list(unit, indicator);
                    counts.get(unit).put(indicator, list.after(remedies).count());
                }));
        List<AssessedUnit> units = all.stream().map(ScoreSheet::unit).toList();
        ScoreUnits scored = ScoreUnits.of(scheme, units, counts::get);
        units.forEach(unit -> sheets.rescore(
                id, unit.code(), scored.score(unit.code()), scored.rank(unit.code()), scored.band(unit.code())));
    }

    private static Map<Indicator, Count> initial(ScoreSheet sheet, SchemeContent scheme) {
        Map<Indicator, Count> counts = new HashMap<>();
        sheet.lines().forEach(line -> counts.put(scheme.indicatorOf(line.code()).orElseThrow(), line.initialCount()));
        return counts;
    }
}
