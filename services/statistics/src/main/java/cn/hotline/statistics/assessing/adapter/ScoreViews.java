package cn.hotline.statistics.assessing.adapter;

import cn.hotline.statistics.assessing.Apart;
import cn.hotline.statistics.assessing.ExplainScore;
import cn.hotline.statistics.assessing.LineKind;
import cn.hotline.statistics.assessing.LineOutcome;
import cn.hotline.statistics.assessing.RankedUnit;
import cn.hotline.statistics.assessing.ScoreSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rankings 排名, score sheets 得分表 and explanations 得分说明 as clients see them. */
final class ScoreViews {
    private ScoreViews() {}

    /** Where a unit stands. */
    @Schema(name = "RankedUnit", description = "单位排名；单列的没有总分、名次和等次，有单列的原因")
    record RankView(
            @Schema(description = "分组代码", examples = "STREETS")
            String group,

            @Schema(description = "单位代码", examples = "HS-CG")
            String unit,

            @Schema(description = "单位名称") String unitName,
            @Schema(description = "总分", examples = "87.31") BigDecimal total,

            @Schema(description = "组内名次；总分相同的并列", examples = "3")
            Integer rank,

            @Schema(description = "等次", examples = "良好") String band,
            @Schema(description = "单列的原因") Apart apart) {
        static RankView of(RankedUnit unit) {
            return new RankView(
                    unit.group(), unit.unit(), unit.unitName(), unit.total(), unit.rank(), unit.band(), unit.apart());
        }
    }

    /** A whole score sheet. */
    @Schema(name = "ScoreSheet", description = "单位得分表")
    record SheetView(
            RankView standing,
            @Schema(description = "件计入本单位的单位代码") List<String> members,
            @Schema(description = "申诉复核前的总分") BigDecimal initialTotal,
            @Schema(description = "申诉复核前的名次") Integer initialRank,
            List<LineView> lines) {
        static SheetView of(ScoreSheet sheet) {
            return new SheetView(
                    RankView.of(sheet.standing()),
                    sheet.members(),
                    sheet.initialTotal(),
                    sheet.initialRank(),
                    sheet.lines().stream().map(LineView::of).toList());
        }
    }

    /** One line. */
    @Schema(name = "ScoreLine", description = "得分表的一行")
    record LineView(
            LineKind kind,

            @Schema(description = "考核项、扣分项、加分项代码", examples = "TIMELY_CLOSING")
            String code,

            long numerator,
            long denominator,

            @Schema(description = "计分所用的指标值；扣分项、加分项没有", examples = "89.82")
            BigDecimal rate,

            @Schema(description = "得分，扣分为负；不计的没有", examples = "14.82")
            BigDecimal score,

            @Schema(description = "计分方式") LineOutcome outcome,
            @Schema(description = "申诉复核前的分子") long initialNumerator,
            @Schema(description = "申诉复核前的分母") long initialDenominator,
            @Schema(description = "申诉复核前的得分") BigDecimal initialScore) {
        static LineView of(ScoreSheet.Line line) {
            return new LineView(
                    line.kind(),
                    line.code(),
                    line.numerator(),
                    line.denominator(),
                    line.rate(),
                    line.score(),
                    line.outcome(),
                    line.initialNumerator(),
                    line.initialDenominator(),
                    line.initialScore());
        }
    }

    /** One line explained. */
    @Schema(name = "ScoreExplanation", description = "得分说明")
    record ExplanationView(
            UUID assessmentId,
            @Schema(examples = "2026-10") String month,

            @Schema(description = "单位代码", examples = "HS-CG")
            String unit,

            @Schema(description = "单位名称") String unitName,
            @Schema(description = "名称", examples = "按时办结率") String name,

            @Schema(description = "指标代码", examples = "timely-closing")
            String indicator,

            @Schema(description = "分子口径") String numeratorText,
            @Schema(description = "分母口径") String denominatorText,
            LineView line,

            @Schema(
                    description = "计分过程",
                    examples =
                            "按时办结率 150/167 = 89.82%（比率取 2 位小数）；100 − 89.82 = 10.18 个百分点，每个百分点扣 1 分，25 − 10.18 = 14.82，得 14.82 分")
            String words,

            @Schema(description = "就这一指标提出的申诉") List<ObjectionView> objections) {
        static ExplanationView of(ExplainScore.Explanation told) {
            RankedUnit unit = told.sheet().standing();
            return new ExplanationView(
                    told.assessment().assessmentId(),
                    told.assessment().month().toString(),
                    unit.unit(),
                    unit.unitName(),
                    told.name(),
                    told.indicator().code(),
                    told.indicator().numeratorText(),
                    told.indicator().denominatorText(),
                    LineView.of(told.line()),
                    told.words(),
                    told.objections().stream().map(ObjectionView::of).toList());
        }
    }
}
