package cn.hotline.callback.evaluating.adapter;

import cn.hotline.callback.evaluating.Evaluation;
import cn.hotline.callback.evaluating.EvaluationAnswers;
import cn.hotline.callback.evaluating.EvaluationDossier;
import cn.hotline.callback.evaluating.EvaluationStatus;
import cn.hotline.callback.questioning.QuestionnaireVersion;
import cn.hotline.callback.questioning.adapter.QuestionnaireVersionResource.QuestionView;
import cn.hotline.callback.surveying.Attempt;
import cn.hotline.callback.surveying.Claim;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An evaluation 第三方评价 as the evaluator sees it: of the case only what the questions are about; neither its content nor who handled it. */
@Schema(name = "Evaluation", description = "第三方评价（联系电话向受理服务另行申请）")
public record EvaluationView(
        UUID id,

        @Schema(description = "申请联系电话用的工单标识") UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "诉求标题（已脱敏）") String title,

        @Schema(description = "公开答复") String publicReply,

        EvaluationStatus status,

        @Schema(description = "附加题；固定题为是否解决、满意度") List<QuestionView> questions,

        @Schema(description = "领取人；无人领取或已过时则没有", examples = "王敏")
        String claimedByName,

        @Schema(description = "领取失效时间") Instant claimedUntil,

        List<Attempt> attempts,

        @Schema(description = "下一次未接通的拨打从何时起才计入“无法联系”；没有则随时计入")
        Instant nextAttemptFrom,

        CallbackOutcome outcome,
        Answers answers,

        @Schema(description = "附加题的回答，按题目代码") Map<String, String> furtherAnswers,

        @Schema(description = "抽取时间") Instant sampledAt,

        @Schema(description = "完成或取消的时间") Instant endedAt,

        long version) {
    /** What the citizen told, on the wire, both ways. */
    @Schema(name = "EvaluationAnswers", description = "评价结果")
    public record Answers(
            @NotNull(message = "必填") Solved solved,
            @NotNull(message = "必填") Satisfaction satisfaction,

            @Size(max = 1000, message = "不超过 1000 字") @Schema(description = "原因；不满意时必填", examples = "噪声仍未停止")
            String reason) {
        static Answers of(EvaluationAnswers answers) {
            return new Answers(answers.solved(), answers.satisfaction(), answers.reason());
        }

        EvaluationAnswers toAnswers() {
            return new EvaluationAnswers(solved, satisfaction, reason);
        }
    }

    static EvaluationView of(EvaluationDossier dossier, QuestionnaireVersion questionnaire, Instant now) {
        Evaluation evaluation = dossier.evaluation();
        return new EvaluationView(
                evaluation.id().value(),
                evaluation.caseId().value(),
                evaluation.caseNo().value(),
                dossier.title(),
                dossier.publicReply(),
                evaluation.status(),
                questionnaire.questions().stream().map(QuestionView::of).toList(),
                evaluation.claimAt(now).map(Claim::claimedByName).orElse(null),
                evaluation.claimAt(now).map(Claim::claimedUntil).orElse(null),
                evaluation.attempts(),
                evaluation.nextAttemptFrom().orElse(null),
                evaluation.outcome(),
                evaluation.answers().map(Answers::of).orElse(null),
                evaluation.furtherAnswers() == null
                        ? null
                        : evaluation.furtherAnswers().byCode(),
                evaluation.sampledAt(),
                evaluation.endedAt(),
                evaluation.version());
    }
}
