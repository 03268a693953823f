package cn.hotline.supervision.supervising.adapter;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.supervising.AnswerLetter;
import cn.hotline.supervision.supervising.ExplainLetter;
import cn.hotline.supervision.supervising.Letter;
import cn.hotline.supervision.supervising.LetterClock;
import cn.hotline.supervision.supervising.Letters;
import cn.hotline.supervision.supervising.OpenLetter;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Supervision letters 督办单: written by the supervisor, answered by the unit. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SUPERVISOR_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.AGENT_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID,
    Role.HANDLER_ID
})
@Tag(name = "督办")
public class LetterResource {
    private final OpenLetter openLetter;
    private final AnswerLetter answerLetter;
    private final ExplainLetter explainLetter;
    private final Letters letters;
    private final LetterQueries queries;
    private final Idempotency idempotency;
    private final Viewpoint viewpoint;
    private final Caller caller;
    private final Clock clock;

    LetterResource(
            OpenLetter openLetter,
            AnswerLetter answerLetter,
            ExplainLetter explainLetter,
            Letters letters,
            LetterQueries queries,
            Idempotency idempotency,
            Viewpoint viewpoint,
            Caller caller,
            Clock clock) {
        this.openLetter = openLetter;
        this.answerLetter = answerLetter;
        this.explainLetter = explainLetter;
        this.letters = letters;
        this.queries = queries;
        this.idempotency = idempotency;
        this.viewpoint = viewpoint;
        this.caller = caller;
        this.clock = clock;
    }

    /** A letter to be written. */
    @Schema(name = "LetterRequest", description = "制发督办单")
    public record LetterRequest(
            @NotNull(message = "必填") @Schema(description = "工单标识")
            CaseId caseId,

            @Schema(description = "督办单位；不填为现承办单位", nullable = true, examples = "HS-CG")
            UnitCode unit,

            @Schema(description = "督办原因：MANUAL 人工督办（默认）、TYPICAL 典型案例、LEADER 领导批示", nullable = true)
            LetterCause cause,

            @NotNull(message = "必填") @Schema(description = "督办级别：ORDINARY 一般、MAJOR 重点、SPECIAL 专项")
            LetterLevel level,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "督办要求，不得含诉求人个人信息", examples = "请于期限内查明原因并书面答复")
            String demand) {}

    /** A unit's answer. */
    @Schema(name = "LetterAnswer", description = "答复督办单")
    public record AnswerRequest(
            @NotBlank(message = "必填")
            @Size(max = 4000, message = "不超过 4000 字")
            @Schema(description = "答复内容，不得含诉求人个人信息", examples = "已完成整改，路灯恢复照明")
            String answer) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = LetterView.class, responseCode = "201", responseDescription = "已制发")
    @RolesAllowed(Role.SUPERVISOR_ID)
    @Operation(operationId = "openLetter", summary = "制发督办单", description = "同一工单同一原因同时只能有一份未办结的督办单。")
    public LetterView open(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只制发一份") String key,
            @Valid @NotNull(message = "必填") LetterRequest request) {
        return idempotency.once(
                key, "openLetter", request, LetterView.class, () -> LetterView.of(open(request), clock.instant()));
    }

    private Letter open(LetterRequest request) {
        return openLetter.open(
                request.caseId(),
                request.unit(),
                request.level(),
                request.cause() == null ? LetterCause.MANUAL : request.cause(),
                Masking.text(request.demand()),
                caller.actor());
    }

    @GET
    @Operation(operationId = "listLetters", summary = "查询督办单", description = "新的在前；承办单位只见本单位的。")
    public Page<LetterView> list(
            @BeanParam @Valid LetterFilter filter,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.list(filter, Keys.uuid(after), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getLetter", summary = "查看督办单")
    public RestResponse<LetterView> get(@PathParam("id") UUID id) {
        return tagged(visible(id));
    }

    @GET
    @Path("/{id}/clock")
    @Operation(
            operationId = "explainLetter",
            summary = "督办时限台账：说明答复期限的由来",
            description = "自何时起算、适用哪一级别的时限、逐日计入哪些时段、何时到期，逐句说明。")
    public LetterClock clock(@PathParam("id") UUID id) {
        return explainLetter.explain(visible(id));
    }

    @GET
    @Path("/{id}/answers")
    @Operation(operationId = "listReturnedAnswers", summary = "查看被退回的督办答复", description = "依次列出；现行的答复在督办单中。")
    public List<ReturnedAnswerView> answers(@PathParam("id") UUID id) {
        return visible(id).returned().stream().map(ReturnedAnswerView::of).toList();
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed(Role.HANDLER_ID)
    @Operation(operationId = "answerLetter", summary = "答复督办单", description = "由被督办单位答复；被退回的可再次答复，期限不变。须携带 If-Match。")
    public RestResponse<LetterView> answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "督办单的版本号（ETag）") String ifMatch,
            @Valid @NotNull(message = "必填") AnswerRequest request) {
        return tagged(answerLetter.answer(new LetterId(id), ifMatch, Masking.text(request.answer())));
    }

    private Letter visible(UUID id) {
        Letter letter = letters.get(new LetterId(id));
        viewpoint.require(letter.responsible());
        return letter;
    }

    private RestResponse<LetterView> tagged(Letter letter) {
        return LetterView.tagged(letter, clock.instant());
    }
}
