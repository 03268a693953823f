package cn.hotline.callback.surveying.adapter;

import cn.hotline.callback.questioning.FurtherAnswers;
import cn.hotline.callback.surveying.GivenAnswers;
import cn.hotline.callback.surveying.Questionnaire;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questionnaire 回访问卷 on the wire, both ways. */
@Schema(name = "Questionnaire", description = "回访问卷")
public record QuestionnaireView(
        @Schema(description = "承办单位是否联系过诉求人", examples = "true") @NotNull(message = "必填")
        Boolean contacted,

        @NotNull(message = "必填") Solved solved,
        @NotNull(message = "必填") Satisfaction satisfaction,

        @Schema(description = "不满意时必填：原因归属") Fault fault,

        @Schema(description = "不满意时必填：具体原因", examples = "噪声仍未停止") @Size(max = 1000, message = "不超过 1000 字")
        String reason) {
    static QuestionnaireView of(Questionnaire answers) {
        return new QuestionnaireView(
                answers.contacted(), answers.solved(), answers.satisfaction(), answers.fault(), answers.reason());
    }

    /** @param further null for none */
    public GivenAnswers with(Map<String, String> further) {
        return new GivenAnswers(toQuestionnaire(), further == null ? FurtherAnswers.NONE : new FurtherAnswers(further));
    }

    private Questionnaire toQuestionnaire() {
        return new Questionnaire(contacted, solved, satisfaction, fault, reason);
    }
}
