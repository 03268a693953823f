package cn.hotline.statistics.assessing;

import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.assessing.Recomputation.Cases;
import cn.hotline.statistics.assessing.Recomputation.LineDifference;
import cn.hotline.statistics.assessing.Recomputation.UnitDifference;
import cn.hotline.statistics.indicating.Indicator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Computes an assessed month anew from today's facts 重算比较, by its own scheme, units, channels and decided objections; changes
 * nothing.
 */
@ApplicationScoped
public class RecomputeAssessment {
    private final Assessments assessments;
    private final Schemes schemes;
    private final TakeSnapshot takeSnapshot;
    private final ReadScoreSheets sheets;
    private final CaseLists lists;
    private final Objections objections;
    private final StatisticsConfig config;
    private final Clock clock;

    RecomputeAssessment(
            Assessments assessments,
            Schemes schemes,
            TakeSnapshot takeSnapshot,
            ReadScoreSheets sheets,
            CaseLists lists,
            Objections objections,
            StatisticsConfig config,
            Clock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.takeSnapshot = takeSnapshot;
        this.sheets = sheets;
        this.lists = lists;
        this.objections = objections;
        this.config = config;
        this.clock = clock;
    }

    public Recomputation recompute(UUID id) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) config.assessmentTimeout().toSeconds())
                .call(() -> {
                    takeSnapshot.seeOneState();
                    Assessment assessment = assessments.one(id, false);
                    assessment.status().after(AssessmentAction.RECOMPUTE);
                    return compare(assessment);
                });
    }

    private Recomputation compare(Assessment assessment) {
        UUID id = assessment.assessmentId();
        SchemeContent scheme = schemes.one(assessment.schemeId(), true).content();
        List<ScoreSheet> all = sheets.all(id);
        List<AssessedUnit> units = all.stream().map(ScoreSheet::unit).toList();
        // an upheld objection counts in the assessment from its recalculation on, so here as well
        Map<String, Map<Indicator, Map<UUID, Remedy>>> remedies =
                assessment.status().isFinal() ? objections.remedies(id) : Map.of();
        Snapshot then = lists.read(id, null, null).after(remedies);
        Snapshot now = takeSnapshot
                .take(assessment.month(), units, scheme.indicators(), assessment.leftOutChannels(), each -> {})
                .after(remedies);
        ScoreUnits scored = ScoreUnits.of(scheme, units, now::counts);
        List<UnitDifference> differences = new ArrayList<>();
        for (ScoreSheet sheet : all) {
            UnitDifference difference = difference(sheet, scored, scheme, then, now);
            RankedUnit standing = sheet.standing();
            if (!difference.lines().isEmpty()
                    || !same(standing.total(), difference.totalNow())
                    || !Objects.equals(standing.rank(), difference.rankNow())) {
                differences.add(difference);
            }
        }
        return new Recomputation(clock.instant(), all.size(), differences);
    }

    private UnitDifference difference(
            ScoreSheet sheet, ScoreUnits scored, SchemeContent scheme, Snapshot then, Snapshot now) {
        RankedUnit standing = sheet.standing();
        String unit = standing.unit();
        Map<String, LineScore> newScores =
                scored.score(unit).lines().stream().collect(Collectors.toMap(LineScore::code, Function.identity()));
        List<LineDifference> lines = new ArrayList<>();
        for (ScoreSheet.Line line : sheet.lines()) {
            Indicator indicator = scheme.indicatorOf(line.code()).orElseThrow();
            LineDifference difference = difference(
                    line, indicator, newScores.get(line.code()), then.list(unit, indicator), now.list(unit, indicator));
            if (difference.entered().count()
                                    + difference.left().count()
                                    + difference.turned().count()
                            > 0
                    || !same(difference.score(), difference.scoreNow())) {
                lines.add(difference);
            }
        }
        return new UnitDifference(
                unit,
                standing.unitName(),
                standing.total(),
                scored.score(unit).total(),
                standing.rank(),
                scored.rank(unit),
                lines);
    }

    private LineDifference difference(
            ScoreSheet.Line line, Indicator indicator, LineScore score, CaseList then, CaseList now) {
        Map<UUID, CaseList.Entry> before = byThing(then);
        Map<UUID, CaseList.Entry> after = byThing(now);
        return new LineDifference(
                line.code(),
                indicator.code(),
                line.numerator(),
                line.denominator(),
                line.score(),
                score.count().numerator(),
                score.count().denominator(),
                score.scoreShown() == null ? null : ReadScoreSheets.plain(score.scoreShown()),
                cases(now, each -> !before.containsKey(each.thing())),
                cases(then, each -> !after.containsKey(each.thing())),
                cases(
                        now,
                        each -> before.containsKey(each.thing())
                                && before.get(each.thing()).weight() != each.weight()));
    }

    private static Map<UUID, CaseList.Entry> byThing(CaseList list) {
        return list.entries().stream().collect(Collectors.toMap(CaseList.Entry::thing, Function.identity()));
    }

    private Cases cases(CaseList list, Predicate<CaseList.Entry> which) {
        List<CaseList.Entry> found = list.entries().stream().filter(which).toList();
        return new Cases(
                found.size(),
                found.stream()
                        .map(CaseList.Entry::caseId)
                        .distinct()
                        .sorted()
                        .limit(config.recomputationSample())
                        .toList());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
