package cn.hotline.intake.retaining.adapter;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.intake.retaining.RetentionClass;
import cn.hotline.intake.retaining.RetentionPeriod;
import cn.hotline.intake.retaining.RetentionPeriods;
import cn.hotline.intake.retaining.SetRetentionPeriod;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Retention periods 留存期限 over REST. */
@Path("/api/v1/retention-periods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "留存期限")
public class RetentionPeriodResource {
    private final RetentionPeriods periods;
    private final SetRetentionPeriod setPeriod;
    private final Idempotency idempotency;

    RetentionPeriodResource(RetentionPeriods periods, SetRetentionPeriod setPeriod, Idempotency idempotency) {
        this.periods = periods;
        this.setPeriod = setPeriod;
        this.idempotency = idempotency;
    }

    /** How long a class is to be kept. */
    @Schema(name = "RetentionPeriodSetting", description = "设定一个类别的留存期限；生效之前归档的工单仍按其归档时的期限")
    public record Setting(
            @Schema(description = "只适用于要求保密的诉求人；不填为全部") Boolean confidential,
            @Schema(description = "归档结果；不填为全部") CaseOutcome outcome,
            @Schema(description = "诉求类型；不填为全部") DemandType type,

            @NotNull(message = "必填")
            @Min(value = 1, message = "至少为 1 个月")
            @Max(value = 1_200, message = "至多为 1200 个月")
            @Schema(description = "自归档起留存的月数", examples = "60")
            Integer months,

            @Schema(description = "生效时间；不填为立即，不得早于当前") OffsetDateTime effectiveFrom) {
        RetentionClass of() {
            return new RetentionClass(Boolean.TRUE.equals(confidential), outcome, type);
        }
    }

    /** A version of a class's period. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RetentionPeriod", description = "一个类别的留存期限（一个版本）")
    public record View(
            @Schema(description = "类别代码", examples = "CONFIDENTIAL")
            String retentionClass,

            @Schema(description = "只适用于要求保密的诉求人") boolean confidential,
            @Schema(description = "归档结果；没有则不限") CaseOutcome outcome,
            @Schema(description = "诉求类型；没有则不限") DemandType type,

            @Schema(description = "自归档起留存的月数", examples = "24")
            int months,

            @Schema(description = "生效时间") Instant effectiveFrom,
            @Schema(description = "设定人账号") String addedBy) {
        static View of(RetentionPeriod period) {
            RetentionClass of = period.of();
            return new View(
                    of.code(),
                    of.confidential(),
                    of.outcome(),
                    of.type(),
                    period.months(),
                    period.effectiveFrom(),
                    period.addedBy());
        }
    }

    @GET
    @RolesAllowed({Role.ADMIN_ID, Role.CENTRE_LEADER_ID})
    @Operation(
            operationId = "listRetentionPeriods",
            summary = "查询留存期限",
            description = "各类别的各版本，后生效的在前。一件工单适用归档时有效的版本；数个类别都适用时，先看是否保密，再看归档结果，再看诉求类型。")
    public List<View> list() {
        return periods.all().stream().map(View::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "setRetentionPeriod", summary = "设定留存期限", description = "只增不改：新版本适用于生效之后归档的工单。")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "已设定")
    public RestResponse<View> set(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") Setting setting) {
        Instant from =
                setting.effectiveFrom() == null ? null : setting.effectiveFrom().toInstant();
        View view = idempotency.once(
                key,
                "setRetentionPeriod",
                setting,
                View.class,
                () -> View.of(setPeriod.set(setting.of(), setting.months(), from)));
        return RestResponse.status(RestResponse.Status.CREATED, view);
    }
}
