package cn.hotline.dispatch.templates.adapter;

import cn.hotline.dispatch.templates.ChangeTemplate;
import cn.hotline.dispatch.templates.RemoveTemplate;
import cn.hotline.dispatch.templates.ReplyTemplate;
import cn.hotline.dispatch.templates.ReplyTemplates;
import cn.hotline.dispatch.templates.WriteTemplate;
import cn.hotline.dispatch.templates.adapter.TemplateViews.TemplateView;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Ready-made replies 答复模板 over REST. */
@Path("/api/v1/reply-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "答复模板")
public class TemplateResource {
    private final ReplyTemplates templates;
    private final WriteTemplate writeTemplate;
    private final ChangeTemplate changeTemplate;
    private final RemoveTemplate removeTemplate;
    private final Idempotency idempotency;

    TemplateResource(
            ReplyTemplates templates,
            WriteTemplate writeTemplate,
            ChangeTemplate changeTemplate,
            RemoveTemplate removeTemplate,
            Idempotency idempotency) {
        this.templates = templates;
        this.writeTemplate = writeTemplate;
        this.changeTemplate = changeTemplate;
        this.removeTemplate = removeTemplate;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Role.ADMIN_ID, Role.SECTION_HEAD_ID, Role.DISPATCHER_ID, Role.HANDLER_ID, Role.REVIEWER_ID})
    @Operation(
            operationId = "listReplyTemplates",
            summary = "查询答复模板",
            description = "给出类别时不分页：先本类别的，再由近及远是上级类别的，只含启用的；不给类别则是全部，按新增先后排列。")
    public Page<TemplateView> list(
            @QueryParam("category") @Pattern(regexp = TemplateViews.CATEGORY, message = "应为 2、4 或 6 位数字")
                    String category,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        Page<ReplyTemplate> page = category == null
                ? Page.of(templates.all(after, limit + 1), limit, each -> each.id()
                        .toString())
                : new Page<>(templates.forCategory(new CategoryCode(category)), null);
        return page.map(TemplateView::of);
    }

    @POST
    @RolesAllowed({Role.ADMIN_ID, Role.SECTION_HEAD_ID})
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "已新增")
    @Operation(operationId = "writeReplyTemplate", summary = "新增答复模板")
    public RestResponse<TemplateView> write(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") TemplateViews.Data data) {
        return idempotency
                .once(
                        key,
                        "writeReplyTemplate",
                        data,
                        TemplateView.class,
                        () -> TemplateView.of(writeTemplate.write(data.terms())))
                .answer(RestResponse.Status.CREATED);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "changeReplyTemplate", summary = "变更答复模板", description = "改写或停用。")
    public RestResponse<TemplateView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") TemplateViews.Data data) {
        return TemplateView.of(changeTemplate.change(id, ifMatch, data.terms())).answer(RestResponse.Status.OK);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN_ID, Role.SECTION_HEAD_ID})
    @Operation(operationId = "removeReplyTemplate", summary = "删除答复模板", description = "已用它写成的回复不受影响。")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        removeTemplate.remove(id, ifMatch);
    }
}
