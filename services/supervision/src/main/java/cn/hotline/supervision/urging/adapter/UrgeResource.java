package cn.hotline.supervision.urging.adapter;

import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.urging.Urge;
import cn.hotline.supervision.urging.UrgeByHand;
import cn.hotline.supervision.urging.Urges;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Urging by hand and the list of all urgings 催办. */
@Path("/api/v1/urges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "催办")
public class UrgeResource {
    private final UrgeByHand urgeByHand;
    private final Urges urges;
    private final UrgeQueries queries;
    private final Viewpoint viewpoint;
    private final Idempotency idempotency;
    private final Caller caller;

    UrgeResource(
            UrgeByHand urgeByHand,
            Urges urges,
            UrgeQueries queries,
            Viewpoint viewpoint,
            Idempotency idempotency,
            Caller caller) {
        this.urgeByHand = urgeByHand;
        this.urges = urges;
        this.queries = queries;
        this.viewpoint = viewpoint;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What a person urges. */
    @Schema(name = "UrgeRequest", description = "人工催办")
    public record UrgeRequest(
            @NotNull(message = "必填") @Schema(description = "工单标识")
            CaseId caseId,

            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "催办说明，不得含诉求人个人信息", examples = "诉求人再次来电催问进展")
            String note) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = UrgeView.class, responseCode = "201", responseDescription = "已催办")
    @RolesAllowed({Role.SUPERVISOR_ID, Role.AGENT_ID})
    @Operation(operationId = "urgeCase", summary = "人工催办", description = "催办正在办理该工单的承办单位；没有正在办理的派单件时为 409。")
    public UrgeView urge(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只催办一次") String key,
            @Valid @NotNull(message = "必填") UrgeRequest request) {
        return idempotency.once(
                key,
                "urgeCase",
                request,
                UrgeView.class,
                () -> UrgeView.of(urgeByHand.urge(request.caseId(), Masking.text(request.note()), caller.actor())));
    }

    @GET
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
    @Operation(operationId = "listUrges", summary = "查询催办", description = "新的在前；承办单位只见本单位的。")
    public Page<UrgeView> list(
            @QueryParam("caseId") @Pattern(regexp = Keys.UUID_FORM, message = "应为工单标识") String caseId,
            @QueryParam("unit") @Parameter(description = "承办单位代码") String unit,
            @QueryParam("kind") @Pattern(regexp = "NEAR_DUE|OVERDUE|MANUAL", message = "应为 NEAR_DUE、OVERDUE 或 MANUAL")
                    String kind,
            @QueryParam("received") @Parameter(description = "true：只列已签收的；false：只列未签收的") Boolean received,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.list(Keys.uuid(caseId), unit, kind, received, Keys.uuid(after), limit);
    }

    @GET
    @Path("/{id}")
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
    @Operation(operationId = "getUrge", summary = "查看催办")
    public RestResponse<UrgeView> get(@PathParam("id") UUID id) {
        Urge urge = urges.get(new UrgeId(id));
        viewpoint.require(urge.responsible());
        return UrgeView.tagged(urge);
    }
}
