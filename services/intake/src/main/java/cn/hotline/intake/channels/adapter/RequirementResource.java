package cn.hotline.intake.channels.adapter;

import cn.hotline.intake.channels.ChannelRequirement;
import cn.hotline.intake.channels.ChannelRequirements;
import cn.hotline.intake.channels.Requirements;
import cn.hotline.intake.channels.SetRequirements;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The requirements of channels 渠道受理要求 over REST. */
@Path("/api/v1/channels/{code}/requirements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "来源渠道")
public class RequirementResource {
    private final ChannelRequirements requirements;
    private final SetRequirements setRequirements;
    private final Idempotency idempotency;

    RequirementResource(ChannelRequirements requirements, SetRequirements setRequirements, Idempotency idempotency) {
        this.requirements = requirements;
        this.setRequirements = setRequirements;
        this.idempotency = idempotency;
    }

    /** What is asked of a channel's demands. */
    @Schema(name = "RequirementSetting", description = "设定渠道受理要求；整体替换，从生效时间起适用")
    public record Setting(
            @Schema(description = "生效时间；不填为立即，不得早于当前") OffsetDateTime effectiveFrom,

            @NotNull(message = "必填") @Schema(description = "须有通话录音标识（电话渠道）")
            Boolean callRecordRequired,

            @NotNull(message = "必填") @Schema(description = "须有来源编号（外部渠道总是须有）")
            Boolean sourceNoRequired,

            @NotNull(message = "必填") @Schema(description = "须有诉求人电话（匿名除外）")
            Boolean phoneRequired,

            @NotNull(message = "必填") @Schema(description = "须有事发街道")
            Boolean streetRequired,

            @NotNull(message = "必填") @Schema(description = "受理员与来源平台可否上传附件")
            Boolean attachmentsAllowed,

            @Min(value = 1, message = "至少为 1") @Schema(description = "每日受理上限；不填不限", examples = "500")
            Integer mostADay,

            @NotNull(message = "必填")
            @Min(value = 1, message = "应为 1 至 3")
            @Max(value = 3, message = "应为 1 至 3")
            @Schema(description = "诉求类别至少填到第几级", examples = "2")
            Integer categoryLevel) {
        Requirements asked() {
            return new Requirements(
                    callRecordRequired,
                    sourceNoRequired,
                    phoneRequired,
                    streetRequired,
                    attachmentsAllowed,
                    mostADay,
                    categoryLevel);
        }
    }

    /** A channel's requirements as clients see them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChannelRequirement", description = "渠道受理要求（一个版本）")
    public record View(
            @Schema(description = "生效时间") Instant effectiveFrom,
            @Schema(description = "须有通话录音标识") boolean callRecordRequired,
            @Schema(description = "须有来源编号") boolean sourceNoRequired,
            @Schema(description = "须有诉求人电话（匿名除外）") boolean phoneRequired,
            @Schema(description = "须有事发街道") boolean streetRequired,
            @Schema(description = "可否上传附件") boolean attachmentsAllowed,
            @Schema(description = "每日受理上限；没有则不限") Integer mostADay,
            @Schema(description = "诉求类别至少填到第几级") int categoryLevel,
            @Schema(description = "设定人账号") String addedBy) {
        static View of(ChannelRequirement requirement) {
            Requirements asked = requirement.requirements();
            return new View(
                    requirement.effectiveFrom(),
                    asked.callRecordRequired(),
                    asked.sourceNoRequired(),
                    asked.phoneRequired(),
                    asked.streetRequired(),
                    asked.attachmentsAllowed(),
                    asked.mostADay(),
                    asked.categoryLevel(),
                    requirement.addedBy());
        }
    }

    @GET
    @RolesAllowed({Role.AGENT_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ADMIN_ID, Role.SOURCE_ID})
    @Operation(operationId = "listChannelRequirements", summary = "查询渠道受理要求", description = "各版本，后生效的在前；没有则只要求受理五要素。")
    public List<View> list(@PathParam("code") String code) {
        return requirements.of(code).stream().map(View::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "setChannelRequirements", summary = "设定渠道受理要求", description = "只增不改：新版本从生效时间起取代旧版本。")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "已设定")
    public RestResponse<View> set(
            @PathParam("code") @Pattern(regexp = ChannelRequests.CODE, message = "应为大写字母、数字、下划线") String code,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") Setting setting) {
        Instant from =
                setting.effectiveFrom() == null ? null : setting.effectiveFrom().toInstant();
        View view = idempotency.once(
                key,
                "setChannelRequirements/" + code,
                setting,
                View.class,
                () -> View.of(setRequirements.set(code, from, setting.asked())));
        return RestResponse.status(RestResponse.Status.CREATED, view);
    }
}
