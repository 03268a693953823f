package cn.hotline.callback.questioning.adapter;

import cn.hotline.callback.questioning.AddQuestionnaireVersion;
import cn.hotline.callback.questioning.Question;
import cn.hotline.callback.questioning.QuestionKind;
import cn.hotline.callback.questioning.QuestionnaireVersion;
import cn.hotline.callback.questioning.QuestionnaireVersions;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The versions of the questionnaire 回访问卷版本 over REST. */
@Path("/api/v1/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SURVEYOR_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "回访问卷")
public class QuestionnaireVersionResource {
    private final QuestionnaireVersions versions;
    private final AddQuestionnaireVersion addQuestionnaireVersion;
    private final Idempotency idempotency;

    QuestionnaireVersionResource(
            QuestionnaireVersions versions, AddQuestionnaireVersion addQuestionnaireVersion, Idempotency idempotency) {
        this.versions = versions;
        this.addQuestionnaireVersion = addQuestionnaireVersion;
        this.idempotency = idempotency;
    }

    /** A question on the wire, both ways. */
    @Schema(name = "Question", description = "问卷的一道附加题")
    public record QuestionView(
            @NotNull(message = "必填")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}", message = "以大写字母开头，只含大写字母、数字和下划线，不超过 30 字")
            @Schema(description = "题目代码", examples = "ATTITUDE")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 200, message = "不超过 200 字")
            @Schema(description = "题目", examples = "您对工作人员的态度是否满意？")
            String text,

            @NotNull(message = "必填") QuestionKind kind,

            @Size(max = 11, message = "不超过 11 项") @Schema(description = "选项；量表题由低到高；是否题不填，回答 YES 或 NO")
            List<@NotBlank(message = "不能为空") @Size(max = 50, message = "不超过 50 字") String> options,

            @NotNull(message = "必填") @Schema(description = "是否必答")
            Boolean required) {
        public static QuestionView of(Question question) {
            return new QuestionView(
                    question.code(), question.text(), question.kind(), question.options(), question.required());
        }

        Question toQuestion() {
            return new Question(code, text.strip(), kind, options, required);
        }
    }

    /** A new version. */
    @Schema(name = "QuestionnaireRequest", description = "新的问卷版本")
    public record VersionRequest(
            @NotNull(message = "必填") @Size(max = 20, message = "不超过 20 题") @Schema(description = "附加题，先后为序；固定题总要问，不在此列")
            List<@Valid @NotNull(message = "不能为空") QuestionView> questions,

            @Schema(description = "生效时间，不早于当前；不填即刻生效") Instant effectiveFrom) {}

    /** A version as clients see it. */
    @Schema(name = "QuestionnaireVersion", description = "回访问卷的一个版本")
    public record VersionView(
            Instant effectiveFrom,
            List<QuestionView> questions,
            @Schema(description = "添加人账号") String addedBy) {
        static VersionView of(QuestionnaireVersion version) {
            return new VersionView(
                    version.effectiveFrom(),
                    version.questions().stream().map(QuestionView::of).toList(),
                    version.addedBy());
        }
    }

    @GET
    @Operation(operationId = "listQuestionnaires", summary = "查询回访问卷的各版本", description = "按生效时间从新到旧；任务按其产生时生效的版本提问。")
    public List<VersionView> list() {
        return versions.all().stream().map(VersionView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = VersionView.class, responseCode = "201", responseDescription = "已添加")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addQuestionnaire", summary = "添加回访问卷版本", description = "只影响生效后产生的回访任务。")
    public VersionView add(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") VersionRequest request) {
        return idempotency.once(
                key,
                "addQuestionnaire",
                request,
                VersionView.class,
                () -> VersionView.of(addQuestionnaireVersion.add(
                        request.questions().stream()
                                .map(QuestionView::toQuestion)
                                .toList(),
                        request.effectiveFrom())));
    }
}
