package cn.hotline.callback.evaluating.adapter;

import cn.hotline.callback.evaluating.AddEvaluationPlan;
import cn.hotline.callback.evaluating.EvaluationPlan;
import cn.hotline.callback.evaluating.EvaluationPlans;
import cn.hotline.callback.evaluating.SampleLine;
import cn.hotline.callback.surveying.UnreachableRule;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The versions of the plan 第三方评价方案. */
@Path("/api/v1/evaluation-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ANALYST_ID, Role.ADMIN_ID})
@Tag(name = "第三方评价方案")
public class EvaluationPlanResource {
    private final EvaluationPlans plans;
    private final AddEvaluationPlan addEvaluationPlan;
    private final Idempotency idempotency;

    EvaluationPlanResource(EvaluationPlans plans, AddEvaluationPlan addEvaluationPlan, Idempotency idempotency) {
        this.plans = plans;
        this.addEvaluationPlan = addEvaluationPlan;
        this.idempotency = idempotency;
    }

    /** A line as clients write and read it. */
    @Schema(name = "EvaluationPlanLine", description = "第三方评价方案的一个分项；不填的条件不作要求")
    public record Line(
            @NotNull(message = "必填")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}", message = "以大写字母开头，只含大写字母、数字和下划线，不超过 30 字")
            @Schema(description = "分项代码", examples = "NOISE")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 50, message = "不超过 50 字")
            @Schema(description = "分项名称", examples = "噪声类")
            String name,

            @Pattern(regexp = "(\\d{2}){1,3}", message = "不是有效的诉求类别代码")
            @Schema(description = "诉求类别代码，含其下级", examples = "0103")
            String category,

            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "不是有效的单位代码")
            @Schema(description = "承办单位代码，含其下级", examples = "HS-CG")
            String unit,

            @NotNull(message = "必填") @Schema(description = "抽样百分比，0 至 100，至多两位小数", examples = "10")
            BigDecimal percent) {
        static Line of(SampleLine line) {
            return new Line(line.code(), line.name(), line.category(), line.unit(), line.percent());
        }

        SampleLine toLine() {
            return new SampleLine(code, name.strip(), category, unit, percent);
        }
    }

    /** A new version of the whole plan. */
    @Schema(name = "EvaluationPlanRequest", description = "新的第三方评价方案")
    public record PlanRequest(
            @NotEmpty(message = "必填")
            @Size(max = 200, message = "不超过 200 条")
            @Schema(description = "分项，首条相符的生效；最后一条不得有条件")
            List<@Valid @NotNull(message = "不能为空") Line> lines,

            @Schema(description = "“无法联系”前至少拨打次数", examples = "3")
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 10, message = "不超过 10")
            Integer attempts,

            @Schema(description = "至少分布的时段数（上午、下午、晚上）", examples = "2")
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 3, message = "不超过 3")
            Integer minDayParts,

            @Schema(description = "至少分布的天数", examples = "2")
            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1")
            @Max(value = 10, message = "不超过 10")
            Integer minDays,

            @Schema(description = "生效时间，不早于当前；不填即刻生效") Instant effectiveFrom) {}

    /** A version of the plan as clients see it. */
    @Schema(name = "EvaluationPlan", description = "第三方评价方案的一个版本")
    public record PlanView(
            Instant effectiveFrom,
            List<Line> lines,
            int attempts,
            int minDayParts,
            int minDays,
            @Schema(description = "添加人账号") String addedBy) {
        static PlanView of(EvaluationPlan plan) {
            return new PlanView(
                    plan.effectiveFrom(),
                    plan.lines().stream().map(Line::of).toList(),
                    plan.rule().attempts(),
                    plan.rule().minDayParts(),
                    plan.rule().minDays(),
                    plan.addedBy());
        }
    }

    @GET
    @Operation(
            operationId = "listEvaluationPlans",
            summary = "查询第三方评价方案的各版本",
            description = "按生效时间从新到旧；工单按其归档时生效的版本抽取。")
    public List<PlanView> list() {
        return plans.all().stream().map(PlanView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "已添加")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addEvaluationPlan", summary = "添加第三方评价方案版本", description = "整个方案为一个版本，只影响生效后归档的工单。")
    public PlanView add(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") PlanRequest request) {
        return idempotency.once(
                key,
                "addEvaluationPlan",
                request,
                PlanView.class,
                () -> PlanView.of(addEvaluationPlan.add(
                        request.lines().stream().map(Line::toLine).toList(),
                        new UnreachableRule(request.attempts(), request.minDayParts(), request.minDays()),
                        request.effectiveFrom())));
    }
}
