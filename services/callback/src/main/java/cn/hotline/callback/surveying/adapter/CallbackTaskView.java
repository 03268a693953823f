package cn.hotline.callback.surveying.adapter;

import cn.hotline.callback.planning.PlanMode;
import cn.hotline.callback.surveying.Attempt;
import cn.hotline.callback.surveying.CallbackDossier;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.Claim;
import cn.hotline.callback.surveying.SurveyMeans;
import cn.hotline.callback.surveying.TaskStatus;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.DemandType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A callback task 回访任务 as the surveyor sees it; the phone number is intake's to give. */
@Schema(name = "CallbackTask", description = "回访任务（联系电话向受理服务另行申请）")
public record CallbackTaskView(
        UUID id,
        UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        DemandType type,

        @Schema(description = "诉求标题") String title,

        @Schema(description = "诉求内容") String content,

        @Schema(description = "公开答复；并案工单为主案的答复") String publicReply,

        @Schema(description = "承办单位代码", examples = "HS-CG") String unit,

        @Schema(description = "承办单位名称") String unitName,

        @Schema(description = "办理轮次：1 为首办，2 起为重办") int round,

        TaskStatus status,

        @Schema(description = "所依据的回访方案分项", examples = "ALL")
        String planLine,

        PlanMode mode,

        @Schema(description = "回访到期时间；未告知则没有") Instant dueAt,

        @Schema(description = "领取人；无人领取或已过时则没有", examples = "李娜")
        String claimedByName,

        @Schema(description = "领取失效时间") Instant claimedUntil,

        @Schema(description = "与诉求人约定的回访时间；仅一对一") Instant agreedAt,

        List<Attempt> attempts,

        @Schema(description = "下一次未接通的回访从何时起才计入“无法联系”；没有则随时计入")
        Instant nextAttemptFrom,

        CallbackOutcome outcome,
        QuestionnaireView questionnaire,

        @Schema(description = "应使用的问卷版本（生效时间）") Instant questionnaireFrom,

        @Schema(description = "附加题的回答，按题目代码") Map<String, String> furtherAnswers,

        @Schema(description = "回访成功的途径") SurveyMeans means,
        Instant openedAt,

        @Schema(description = "完成或取消的时间") Instant endedAt,

        long version) {
    public static CallbackTaskView of(CallbackDossier dossier, Instant now) {
        CallbackTask task = dossier.task();
        return new CallbackTaskView(
                task.id().value(),
                task.caseId().value(),
                task.caseNo().value(),
                dossier.sheet() == null ? null : dossier.sheet().type(),
                dossier.sheet() == null ? null : dossier.sheet().title(),
                dossier.sheet() == null ? null : dossier.sheet().content(),
                dossier.publicReply(),
                task.unit() == null ? null : task.unit().value(),
                dossier.unit() == null ? null : dossier.unit().name(),
                task.round(),
                task.status(),
                task.planned().planLine(),
                task.planned().mode(),
                task.place().dueAt(),
                task.claimAt(now).map(Claim::claimedByName).orElse(null),
                task.claimAt(now).map(Claim::claimedUntil).orElse(null),
                task.agreedAt(),
                task.attempts(),
                task.nextAttemptFrom().orElse(null),
                task.outcome(),
                task.questionnaire().map(QuestionnaireView::of).orElse(null),
                task.planned().questionnaireFrom(),
                task.furtherAnswers() == null ? null : task.furtherAnswers().byCode(),
                task.means(),
                task.openedAt(),
                task.endedAt(),
                task.version());
    }
}
