package cn.hotline.callback.surveying.adapter;

import cn.hotline.callback.surveying.Attempt;
import cn.hotline.callback.surveying.CallbackDossier;
import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.TaskStatus;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.DemandType;
import java.time.Instant;
import java.util.List;
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
        List<Attempt> attempts,

        @Schema(description = "下一次未接通的回访从何时起才计入“无法联系”；没有则随时计入")
        Instant nextAttemptFrom,

        CallbackOutcome outcome,
        QuestionnaireView questionnaire,
        Instant openedAt,

        @Schema(description = "完成或取消的时间") Instant endedAt,

        long version) {
    static CallbackTaskView of(CallbackDossier dossier) {
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
                task.attempts(),
                task.nextAttemptFrom().orElse(null),
                task.outcome(),
                task.questionnaire().map(QuestionnaireView::of).orElse(null),
                task.openedAt(),
                task.endedAt(),
                task.version());
    }
}
