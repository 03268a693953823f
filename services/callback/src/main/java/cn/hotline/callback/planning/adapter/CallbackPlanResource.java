package cn.hotline.callback.planning.adapter;

import cn.hotline.callback.planning.AddCallbackPlan;
import cn.hotline.callback.planning.CallbackPlan;
import cn.hotline.callback.planning.CallbackPlans;
import cn.hotline.callback.planning.CallingHours;
import cn.hotline.callback.planning.PlanLine;
import cn.hotline.callback.planning.PlanMode;
import cn.hotline.events.code.DemandType;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The versions of the plan 回访方案. */
@Path("/api/v1/callback-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SURVEYOR_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "回访方案")
public class CallbackPlanResource {
    private final CallbackPlans plans;
    private final AddCallbackPlan addCallbackPlan;
    private final Idempotency idempotency;

    CallbackPlanResource(CallbackPlans plans, AddCallbackPlan addCallbackPlan, Idempotency idempotency) {
        this.plans = plans;
        this.addCallbackPlan = addCallbackPlan;
        this.idempotency = idempotency;
    }

    /** A span of the day, as people write it. */
    @Schema(name = "CallingHours", description = "可以拨打回访电话的时间段")
    public record Hours(
            @NotNull(message = "必填")
            @Pattern(regexp = Hours.TIME, message = "应为 HH:mm")
            @Schema(description = "起", examples = "09:00")
            String from,

            @NotNull(message = "必填")
            @Pattern(regexp = Hours.TIME, message = "应为 HH:mm")
            @Schema(description = "止（不含）", examples = "12:00")
            String to) {
        private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

        static Hours of(CallingHours hours) {
            return new Hours(hours.from().toString(), hours.to().toString());
        }

        CallingHours toHours() {
            return new CallingHours(LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /** A line as clients write and read it. */
    @Schema(name = "PlanLine", description = "回访方案的一个分项；不填的条件不作要求")
    public record Line(
            @NotNull(message = "必填")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}", message = "以大写字母开头，只含大写字母、数字和下划线，不超过 30 字")
            @Schema(description = "分项代码", examples = "PROPERTY")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 50, message = "不超过 50 字")
            @Schema(description = "分项名称", examples = "物业类抽样回访")
            String name,

            @Pattern(regexp = "(\\d{2}){1,3}", message = "不是有效的诉求类别代码")
            @Schema(description = "诉求类别代码，含其下级", examples = "0103")
            String category,

            DemandType type,

            @Size(max = 50, message = "不超过 50 字") @Schema(description = "标签代码", examples = "BUSINESS_ENVIRONMENT")
            String tag,

            @Size(max = 50, message = "不超过 50 字") @Schema(description = "来源渠道代码", examples = "HOTLINE")
            String channel,

            @NotNull(message = "必填") PlanMode mode,

            @Schema(description = "抽样百分比，至多两位小数；仅抽样回访填写", examples = "30")
            BigDecimal percent) {
        static Line of(PlanLine line) {
            return new Line(
                    line.code(),
                    line.name(),
                    line.category(),
                    line.type(),
                    line.tag(),
                    line.channel(),
                    line.mode(),
                    line.percent());
        }

        PlanLine toLine() {
            return new PlanLine(code, name.strip(), category, type, tag, channel, mode, percent);
        }
    }

    /** A new version of the whole plan. */
    @Schema(name = "PlanRequest", description = "新的回访方案")
    public record PlanRequest(
            @NotNull(message = "必填")
            @Size(max = 10, message = "不超过 10 段")
            @Schema(description = "可以拨打回访电话的时间段，先后为序；空表示不限")
            List<@Valid @NotNull(message = "不能为空") Hours> callingHours,

            @NotEmpty(message = "必填")
            @Size(max = 200, message = "不超过 200 条")
            @Schema(description = "分项，首条相符的生效；最后一条不得有条件")
            List<@Valid @NotNull(message = "不能为空") Line> lines,

            @Schema(description = "生效时间，不早于当前；不填即刻生效") Instant effectiveFrom) {}

    /** A version of the plan as clients see it. */
    @Schema(name = "CallbackPlan", description = "回访方案的一个版本")
    public record PlanView(
            Instant effectiveFrom,
            List<Hours> callingHours,
            List<Line> lines,
            @Schema(description = "添加人账号") String addedBy) {
        static PlanView of(CallbackPlan plan) {
            return new PlanView(
                    plan.effectiveFrom(),
                    plan.callingHours().stream().map(Hours::of).toList(),
                    plan.lines().stream().map(Line::of).toList(),
                    plan.addedBy());
        }
    }

    @GET
    @Operation(operationId = "listCallbackPlans", summary = "查询回访方案的各版本", description = "按生效时间从新到旧；任务按其产生时生效的版本执行。")
    public List<PlanView> list() {
        return plans.all().stream().map(PlanView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "已添加")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(
            operationId = "addCallbackPlan",
            summary = "添加回访方案版本",
            description = "整个方案为一个版本，只影响生效后产生的回访任务；回访时间段自生效起对所有任务生效。")
    public PlanView add(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") PlanRequest request) {
        return idempotency.once(
                key,
                "addCallbackPlan",
                request,
                PlanView.class,
                () -> PlanView.of(addCallbackPlan.add(
                        request.callingHours().stream().map(Hours::toHours).toList(),
                        request.lines().stream().map(Line::toLine).toList(),
                        request.effectiveFrom())));
    }
}
