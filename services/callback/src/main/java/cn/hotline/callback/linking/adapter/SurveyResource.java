package cn.hotline.callback.linking.adapter;

import cn.hotline.callback.linking.AnswerSurvey;
import cn.hotline.callback.linking.OpenSurvey;
import cn.hotline.callback.linking.OpenedSurvey;
import cn.hotline.callback.questioning.adapter.QuestionnaireVersionResource.QuestionView;
import cn.hotline.callback.surveying.adapter.QuestionnaireView;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Citizens' own ratings 网上评价 over REST, without a login: the token stands in the body, so that no log of addresses holds it. */
@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "网上评价")
public class SurveyResource {
    private final OpenSurvey openSurvey;
    private final AnswerSurvey answerSurvey;

    SurveyResource(OpenSurvey openSurvey, AnswerSurvey answerSurvey) {
        this.openSurvey = openSurvey;
        this.answerSurvey = answerSurvey;
    }

    /** What a citizen got with the link. */
    @Schema(name = "SurveyToken", description = "评价口令")
    public record Opening(
            @NotBlank(message = "必填") @Size(max = 100, message = "不超过 100 字") @Schema(description = "链接 # 之后的口令")
            String token) {
        @Override
        public String toString() {
            return "Opening";
        }
    }

    /** What a citizen answers. */
    @Schema(name = "SurveyAnswers", description = "网上评价的回答")
    public record Answering(
            @NotBlank(message = "必填") @Size(max = 100, message = "不超过 100 字") @Schema(description = "链接 # 之后的口令")
            String token,

            @Valid @NotNull(message = "必填") QuestionnaireView answers,

            @Size(max = 20, message = "不超过 20 题") @Schema(description = "附加题的回答，按题目代码")
            Map<String, @NotNull(message = "不能为空") @Size(max = 50, message = "不超过 50 字") String> furtherAnswers) {
        @Override
        public String toString() {
            return "Answering";
        }
    }

    /** What the citizen may see. */
    @Schema(name = "Survey", description = "网上评价页面的内容")
    public record SurveyView(
            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @Schema(description = "诉求标题，个人信息已隐去") String title,

            @Schema(description = "公开答复") String publicReply,
            @Schema(description = "附加题；固定题总要问，不在此列") List<QuestionView> questions) {
        static SurveyView of(OpenedSurvey survey) {
            return new SurveyView(
                    survey.caseNo(),
                    survey.title(),
                    survey.publicReply(),
                    survey.questions().stream().map(QuestionView::of).toList());
        }
    }

    @POST
    @Path("/opened")
    @Operation(operationId = "openSurvey", summary = "凭口令打开网上评价", description = "无需登录；口令不对、过时、已用过或回访已结束，答复相同。")
    public SurveyView open(@Valid @NotNull(message = "必填") Opening opening, @Context HttpServerRequest request) {
        return SurveyView.of(openSurvey.open(opening.token(), client(request)));
    }

    @POST
    @Path("/answered")
    @ResponseStatus(204)
    @APIResponse(responseCode = "204", description = "已提交")
    @Operation(operationId = "answerSurvey", summary = "凭口令提交网上评价", description = "无需登录；每个口令只能提交一次，提交后该次回访即完成。")
    public void answer(@Valid @NotNull(message = "必填") Answering answering, @Context HttpServerRequest request) {
        answerSurvey.answer(answering.token(), answering.answers().with(answering.furtherAnswers()), client(request));
    }

    private static String client(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
