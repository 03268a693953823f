package cn.hotline.statistics.assessing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.assessing.ActivateScheme;
import cn.hotline.statistics.assessing.DeleteScheme;
import cn.hotline.statistics.assessing.Scheme;
import cn.hotline.statistics.assessing.SchemeStatus;
import cn.hotline.statistics.assessing.Schemes;
import cn.hotline.statistics.assessing.WriteScheme;
import cn.hotline.statistics.assessing.adapter.SchemeViews.Draft;
import cn.hotline.statistics.assessing.adapter.SchemeViews.View;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The versions of schemes 考核方案 as REST. */
@Path("/api/v1/assessment-schemes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.HANDLER_ID
})
@Tag(name = "考核方案")
public class SchemeResource {
    private final Schemes schemes;
    private final WriteScheme writeScheme;
    private final ActivateScheme activateScheme;
    private final DeleteScheme deleteScheme;
    private final Idempotency idempotency;
    private final Caller caller;

    SchemeResource(
            Schemes schemes,
            WriteScheme writeScheme,
            ActivateScheme activateScheme,
            DeleteScheme deleteScheme,
            Idempotency idempotency,
            Caller caller) {
        this.schemes = schemes;
        this.writeScheme = writeScheme;
        this.activateScheme = activateScheme;
        this.deleteScheme = deleteScheme;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(operationId = "draftScheme", summary = "起草考核方案", description = "成为该方案的下一版草稿；内容不妥之处列在 problems 中，启用前须改正。")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "已建草稿")
    public RestResponse<View> draft(
            @Parameter(description = "重复提交时返回首次结果") @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") Draft request) {
        View view = idempotency.once(
                key,
                "draftScheme",
                request,
                View.class,
                () -> View.of(writeScheme.write(null, null, request.toDraft())));
        return answer(RestResponse.Status.CREATED, view);
    }

    @PUT
    @Path("/{schemeId}")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(operationId = "changeScheme", summary = "修改考核方案草稿", description = "已启用的版本不得修改，请起草新版。")
    public RestResponse<View> change(
            @PathParam("schemeId") UUID id,
            @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Draft request) {
        return ok(writeScheme.write(id, ifMatch, request.toDraft()));
    }

    @DELETE
    @Path("/{schemeId}")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(operationId = "deleteScheme", summary = "删除考核方案草稿")
    @APIResponse(responseCode = "204", description = "已删除")
    public RestResponse<Void> delete(
            @PathParam("schemeId") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        deleteScheme.delete(id, ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{schemeId}/activations")
    @RolesAllowed({Role.ANALYST_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "activateScheme",
            summary = "启用考核方案",
            description = "校验权重、计分点、等次、分组；施行月份起的月份尚未考核才可启用。启用后不得修改。")
    public RestResponse<View> activate(
            @PathParam("schemeId") UUID id, @Parameter(description = "所见版本号") @HeaderParam("If-Match") String ifMatch) {
        return ok(activateScheme.activate(id, ifMatch));
    }

    @GET
    @Path("/{schemeId}")
    @Operation(operationId = "getScheme", summary = "查询考核方案", description = "承办单位只能查看已启用的版本。")
    public RestResponse<View> get(@PathParam("schemeId") UUID id) {
        return ok(schemes.one(id, caller.isBoundToUnit()));
    }

    @GET
    @Operation(operationId = "listSchemes", summary = "查询考核方案的各版本", description = "新起草的在前；承办单位只看到已启用的。")
    public Page<View> list(
            @QueryParam("code") @Parameter(description = "方案代码", example = "MONTHLY") String code,
            @QueryParam("status") SchemeStatus status,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        SchemeStatus seen = caller.isBoundToUnit() ? SchemeStatus.ACTIVE : status;
        return Page.of(schemes.list(code, seen, after, limit + 1), limit, scheme -> scheme.schemeId()
                        .toString())
                .map(View::of);
    }

    private static RestResponse<View> ok(Scheme scheme) {
        return answer(RestResponse.Status.OK, View.of(scheme));
    }

    private static RestResponse<View> answer(RestResponse.Status status, View view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
